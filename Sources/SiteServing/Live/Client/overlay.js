// Shows what is wrong in the sources over the page, until it is mended.

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("live.css", import.meta.url);

let overlay;
let dismissed;

export function showErrors(errors, count) {
  const text = errors.join("\n");
  if (text === "" || text !== dismissed) dismissed = undefined;
  overlay?.remove();
  overlay = undefined;
  if (text === "" || dismissed !== undefined) return;
  if (!style.isConnected) document.head.append(style);
  overlay = make(errors, count);
  document.documentElement.append(overlay);
}

function make(errors, count) {
  const heading = document.createElement("h2");
  heading.textContent = count === 1 ? "An error" : `${count} errors`;
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
  const hidden = count - errors.length;
  for (const text of hidden > 0 ? [...errors, `and ${hidden} more, on the terminal`] : errors) {
    const message = document.createElement("pre");
    message.textContent = text;
    box.append(message);
  }
  return box;
}
