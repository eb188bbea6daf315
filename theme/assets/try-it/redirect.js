// Where a service sends the browser after the reader agreed: hands the code to the page that asked,
// and keeps it out of the address and the history.

const query = new URLSearchParams(location.search);
history.replaceState(null, "", location.pathname);
const channel = new BroadcastChannel("try-it-out");
channel.postMessage({
  state: query.get("state"),
  code: query.get("code") ?? undefined,
  error: query.get("error_description") ?? query.get("error") ?? "no code was given",
});
channel.close();
if (opener) close();
