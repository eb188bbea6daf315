// Shows what is wrong in the sources over the page, until it is mended.

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
  for (const error of errors) {
    const message = document.createElement("pre");
    message.textContent = error;
    box.append(message);
  }
  return box;
}
