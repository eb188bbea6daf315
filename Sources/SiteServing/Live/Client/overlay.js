// Shows what is wrong in the sources over the page, until it is mended.

const limit = 10;
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("live.css", import.meta.url);

let overlay;
let dismissed;

export function showErrors(errors) {
  const text = errors.join("\n");
  if (text === "" || text !== dismissed) dismissed = undefined;
  overlay?.remove();
  overlay = undefined;
  if (text === "" || dismissed !== undefined) return;
  if (!style.isConnected) document.head.append(style);
  overlay = make(errors);
  document.documentElement.append(overlay);
}

function make(errors) {
  const heading = document.createElement("h2");
  heading.textContent = errors.length === 1 ? "An error" : `${errors.length} errors`;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  const box = document.createElement("aside");
  box.className = "docsgen-errors";
  box.setAttribute("role", "alert");
  close.addEventListener("click", () => {
    dismissed = errors.join("\n");
    box.remove();
  });
  box.append(heading, close);
  const shown = errors.slice(0, limit);
  if (errors.length > limit) shown.push(`and ${errors.length - limit} more, on the terminal`);
  for (const text of shown) {
    const message = document.createElement("pre");
    message.textContent = text;
    box.append(message);
  }
  return box;
}
