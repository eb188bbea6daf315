// Loaded before the page is painted, so that a chosen colour scheme does not flash; see
// color-scheme.js for the switch.
try {
  const scheme = localStorage.getItem("color-scheme");
  if (scheme) document.documentElement.dataset.colorScheme = scheme;
} catch {
  // Without storage the scheme of the system counts.
}
