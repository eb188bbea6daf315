// The switch between the system's colour scheme, light and dark. The choice is kept for the site.

const schemes = ["auto", "light", "dark"];
const labels = { auto: "Auto", light: "Light", dark: "Dark" };

/** The scheme that the switch goes to next. */
export function nextScheme(scheme) {
  return schemes[(schemes.indexOf(scheme) + 1) % schemes.length];
}

function apply(scheme, button) {
  if (scheme === "auto") delete document.documentElement.dataset.colorScheme;
  else document.documentElement.dataset.colorScheme = scheme;
  button.textContent = labels[scheme];
  button.setAttribute("aria-label", `Colour scheme: ${labels[scheme]}`);
}

function remember(scheme) {
  try {
    if (scheme === "auto") localStorage.removeItem("color-scheme");
    else localStorage.setItem("color-scheme", scheme);
  } catch {
    // Without storage the choice lasts for this page.
  }
}

export function setUpSchemeSwitch(button) {
  let scheme = document.documentElement.dataset.colorScheme ?? "auto";
  if (!schemes.includes(scheme)) scheme = "auto";
  apply(scheme, button);
  button.hidden = false;
  button.addEventListener("click", () => {
    scheme = nextScheme(scheme);
    apply(scheme, button);
    remember(scheme);
  });
}
