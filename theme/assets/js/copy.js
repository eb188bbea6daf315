// A button on each code block that copies its text, without the prompts of a session.

export function setUpCopyButtons(blocks) {
  if (!navigator.clipboard) return;
  for (const block of blocks) block.append(copyButton(block));
}

function copyButton(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(textToCopy(block.querySelector("pre")));
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  return button;
}

function textToCopy(code) {
  const copy = code.cloneNode(true);
  for (const prompt of copy.querySelectorAll(".gp")) prompt.remove();
  return copy.textContent.replace(/\n$/, "");
}
