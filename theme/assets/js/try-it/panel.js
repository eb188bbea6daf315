// The form of one operation, and what comes of it.

import { button, element, tag } from "./dom.js";
import { LoginView } from "./login-view.js";
import { ParameterForm } from "./parameter-form.js";
import { RequestView } from "./request-view.js";
import { authorized, makeRequest, placeholderFor } from "./request.js";
import { ServerChoice } from "./servers.js";
import { answersKey } from "./session.js";

export class Panel {
  constructor({ address, operation, session, body, samplesOnPage, recall }) {
    Object.assign(this, { address, operation, session, body, recall });
    this.server = new ServerChoice(operation, session);
    this.parameters = new ParameterForm(operation, session.schemas);
    this.logins = new LoginView({
      session, ways: operation.ways, server: () => this.server.address, onChange: () => this.request?.update(),
    });
    this.request = new RequestView({
      current: () => session.authorized(this.plainRequest(), this.logins.way),
      sample: () => authorized(this.plainRequest(), this.logins.way.map(placeholderFor)),
      samplesOnPage,
    });
    this.form = this.makeForm();
    this.answer = element("section.result", { "aria-label": "Answer", "aria-busy": "false" });
    this.notice = element("p", { className: "visually-hidden", role: "status" });
    this.past = tag("div");
    this.element = tag(
      "div.content", tag("div.target", this.server.element, this.logins.element),
      this.form, this.request.element, this.notice, this.answer, this.past,
    );
    this.server.element.addEventListener("input", () => this.request.follow());
    this.server.element.addEventListener("change", () => this.logins.show());
    this.form.addEventListener("input", () => this.request.follow());
    this.request.update();
    if (hasPast()) this.result();
  }

  /** Loaded when something is sent, or where something was. */
  result() {
    this.loadedResult ??= import("./result-view.js").then(({ ResultView }) => {
      const { address, recall, operation, session, logins, answer: place, notice } = this;
      const result = new ResultView({
        address, operation, session, logins, recall, place, notice,
        limit: () => Number(this.limit.value), onBusy: (isBusy) => this.setBusy(isBusy),
      });
      this.past.replaceChildren(result.element);
      return result;
    });
    return this.loadedResult;
  }

  makeForm() {
    this.sendButton = element("button.primary.send", { type: "submit" }, "Send");
    this.cancelButton = button("Cancel", async () => (await this.result()).cancel());
    this.cancelButton.hidden = true;
    // A stream may be silent for long before it begins.
    const seconds = this.operation.stream ? "0" : "30";
    this.limit = element("input.limit", { type: "number", min: "0", value: seconds, "aria-label": "Time limit in seconds, 0 for none" });
    const actions = tag("div.row.actions", this.sendButton, this.cancelButton, tag("label.note", "Time limit ", this.limit, " s"));
    const form = element("form.form", { noValidate: true }, this.parameters.element, this.body?.element, actions);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    return form;
  }

  /** Takes what an example in a document has. */
  fill({ path = [], query = [], headers: header = [], cookies: cookie = [], user = "", type, fields = [], body }) {
    if (!user.includes("$")) this.logins.suggest(user);
    this.parameters.fill({ path, query, header, cookie });
    this.body?.fill({ type, fields, body });
    this.request.update();
  }

  plainRequest() {
    return makeRequest(this.operation, {
      server: this.server.address,
      parts: this.parameters.parts(),
      body: this.body?.read(),
      headers: this.session.headers,
    });
  }

  async submit() {
    const { check } = await import("./schema.js");
    const faulty = [this.server.faulty(), this.parameters.faulty(check), this.body?.faulty()].find(Boolean);
    if (faulty) faulty.focus();
    else (await this.result()).submit(this.plainRequest());
  }

  setBusy(isBusy) {
    this.sendButton.disabled = isBusy;
    this.cancelButton.hidden = !isBusy;
  }
}

function hasPast() {
  try {
    return sessionStorage.getItem(answersKey) !== null;
  } catch {
    return false;
  }
}
