// The form of one operation and the answers to it.

import { AnswerView } from "./answer.js";
import { BodyForm } from "./body-form.js";
import { CurlView } from "./curl.js";
import { button, div, element } from "./dom.js";
import { Failure, failureView } from "./failures.js";
import { LoginView } from "./login-view.js";
import { ParameterForm } from "./parameter-form.js";
import { makeRequest, obstacle, send } from "./send.js";
import { ServerChoice } from "./servers.js";
import { WayChoice, waysOf } from "./ways.js";

const withBody = ["POST", "PUT", "PATCH", "DELETE", "QUERY", "OPTIONS"];

export class Panel {
  constructor(operation, session) {
    this.operation = operation;
    this.session = session;
    this.ways = new WayChoice(waysOf(session.api, operation), () => this.showLogins());
    this.server = new ServerChoice(session.api, operation, session.server);
    this.parameters = new ParameterForm(operation, session.schemas);
    const hasBody = operation.body || withBody.includes(operation.method);
    this.body = hasBody ? new BodyForm(operation, session.schemas) : undefined;
    this.curl = new CurlView(() => this.currentRequest());
    this.logins = element("div");
    this.answer = element("section", { className: "try-it-result", "aria-label": "Answer" });
    this.past = element("details", { hidden: true }, element("summary", {}, "Last answers"), element("ul", { className: "try-it-past" }));
    this.notice = element("p", { className: "visually-hidden", role: "status" });
    this.form = this.makeForm();
    this.element = div(
      "content",
      div("target", this.server.element, this.ways.element, this.logins),
      this.form, this.curl.element, this.notice, this.answer, this.past,
    );
    this.server.element.addEventListener("input", () => this.serverChanged());
    this.form.addEventListener("input", () => this.curl.update());
    this.showLogins();
    this.showHistory();
  }

  makeForm() {
    this.sendButton = element("button", { type: "submit", className: "try-it-send" }, "Send");
    this.cancelButton = button("Cancel", () => this.controller?.abort());
    this.cancelButton.hidden = true;
    this.limit = element("input", { type: "number", min: "0", value: "30", className: "try-it-limit", "aria-label": "Time limit in seconds, 0 for none" });
    const limit = element("label", { className: "try-it-note" }, "Time limit ", this.limit, " s");
    const actions = element("div", { className: "try-it-row try-it-actions" }, this.sendButton, this.cancelButton, limit);
    const form = element("form", { className: "try-it-form", noValidate: true }, this.parameters.element, this.body?.element, actions);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    return form;
  }

  fill({ path = [], query = [], headers = [], type, fields = [], body }) {
    this.parameters.fill({ path, query, header: headers });
    this.body?.fill({ type, fields, body });
    this.curl.update();
  }

  serverChanged() {
    this.session.server = this.server.select.value;
    this.showLogins();
  }

  showLogins() {
    const view = new LoginView({
      session: this.session, server: () => this.server.address, way: this.ways.way, onChange: () => this.curl.update(),
    });
    this.logins.replaceChildren(view.element);
    this.curl.update();
  }

  currentRequest() {
    const request = makeRequest({
      operation: this.operation,
      server: this.server.address,
      parts: this.parameters.parts(),
      body: this.body?.read(),
      requestedWith: this.session.api.requestedWith,
    });
    return this.session.authorized(request, this.server.address, this.ways.way);
  }

  validate() {
    const faults = [this.server.validate(), this.parameters.validate(), this.body?.validate()];
    const first = faults.find(Boolean);
    first?.focus();
    return !first;
  }

  async submit() {
    if (!this.validate()) return;
    const request = this.currentRequest();
    const reason = obstacle(request);
    if (reason) this.showFailure(new Failure("refused", reason, ["The curl line can."]), request);
    else await this.run(() => this.exchange());
  }

  async run(action) {
    this.controller = new AbortController();
    this.setBusy(true);
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.showFailure(error);
    } finally {
      this.setBusy(false);
    }
  }

  setBusy(isBusy) {
    this.sendButton.disabled = isBusy;
    this.cancelButton.hidden = !isBusy;
    this.answer.setAttribute("aria-busy", String(isBusy));
  }

  async exchange() {
    const { session, ways } = this;
    const server = this.server.address;
    if (await session.refresh(server, ways.way)) this.showLogins();
    let sent = await this.sendCurrent();
    if (sent.response.status === 401 && await session.refresh(server, ways.way, { isForced: true })) {
      this.showLogins();
      sent = await this.sendCurrent();
    }
    await this.show(sent);
  }

  async sendCurrent(request = this.currentRequest()) {
    const limit = Number(this.limit.value);
    return { request, ...await send(request, { limit, controller: this.controller }) };
  }

  async show(sent) {
    const view = new AnswerView({
      ...sent, operation: this.operation, schemas: this.session.schemas, onStop: () => this.controller.abort(),
    });
    const { request: { method, url, plain }, response: { status } } = sent;
    const time = new Date().toLocaleTimeString();
    const again = () => this.run(async () => this.show(await this.sendCurrent(this.session.authorized(plain, this.server.address, this.ways.way))));
    this.session.history.unshift({ title: `${status} ${method} ${new URL(url).pathname}, ${time}`, element: view.element, again });
    this.session.history.splice(20);
    this.showAnswer(view.element);
    this.notice.textContent = `Answer: ${status}`;
    const limit = Number(this.limit.value);
    const late = () => view.stream ?? this.controller.abort(new Failure("timeout", `no end within ${limit} seconds`));
    const timer = limit > 0 && setTimeout(late, limit * 1000);
    await view.read();
    clearTimeout(timer);
  }

  showAnswer(view, again) {
    this.answer.replaceChildren(...(again ? [button("Send again", again)] : []), view);
    this.showHistory();
    this.answer.scrollIntoView({ block: "nearest" });
  }

  showHistory() {
    const rows = this.session.history.map(({ title, element: view, again }) => element("li", {}, button(title, () => this.showAnswer(view, again), "try-it-quiet")));
    this.past.hidden = rows.length === 0;
    this.past.lastChild.replaceChildren(...rows);
  }

  showFailure(failure) {
    const again = failure.plainRequest && (() => this.run(async () => this.show(await this.sendCurrent(failure.plainRequest))));
    this.answer.replaceChildren(failureView(failure, again));
  }
}
