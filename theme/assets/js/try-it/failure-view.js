// Shows why there is no answer, and what can be done.

import { button, element } from "./dom.js";

export function failureView(failure, again) {
  const parts = [element("p", {}, element("strong", {}, failure.message))];
  if (failure.headers) {
    parts.push(element("p", {}, "The server would have to answer with:"), element("pre", { tabIndex: 0 }, failure.headers.join("\n")));
  }
  parts.push(...failure.advice.map((text) => element("p", {}, text)));
  if (again) parts.push(button("Send it without credentials and follow", again));
  return element("div", { className: `try-it-failure failure-${failure.kind}`, role: "alert" }, ...parts);
}
