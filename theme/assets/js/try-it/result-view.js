// What comes of sending: the answer, or why there is none, and the last answers of the tab.

import { button, tag } from "./dom.js";
import { entryOf, History } from "./history.js";
import { Failure, failureView, send } from "./send.js";

const past = new History();

export class ResultView {
  /** `place` is where the answer goes; `recall` shows an answer to another operation. */
  constructor({ address, operation, session, logins, limit, onBusy, recall, place, notice }) {
    Object.assign(this, { address, operation, session, logins, limit, onBusy, recallElsewhere: recall, place, notice });
    this.rows = tag("ul.past");
    const forget = button("Forget them", () => { past.clear(); this.showHistory(); }, "quiet");
    this.element = tag("details", tag("summary", "Last answers"), this.rows, forget);
    this.showHistory();
  }

  submit(request) {
    return this.run(() => this.exchange(request));
  }

  async run(action) {
    this.controller = new AbortController();
    this.setBusy(true);
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.fail(error);
    } finally {
      this.setBusy(false);
    }
  }

  /** Sends, with a token that is exchanged before it expires, or once after the server refused it. */
  async exchange(request) {
    const sent = async () => this.send(this.authorized(request));
    await this.refresh(request);
    let answer = await sent();
    if (answer.response.status === 401 && await this.refresh(request, { isForced: true })) answer = await sent();
    await this.show(answer);
  }

  async refresh({ url }, options) {
    const { session, logins } = this;
    try {
      const hasNew = await session.refresh(url, logins.way, options);
      if (hasNew) logins.show();
      return hasNew;
    } catch (failure) {
      logins.show();
      throw failure;
    }
  }

  authorized(request) {
    return this.session.authorized(request, this.logins.way);
  }

  setBusy(isBusy) {
    this.onBusy(isBusy);
    this.place.setAttribute("aria-busy", String(isBusy));
  }

  cancel() {
    this.controller?.abort();
  }

  async send(request) {
    return { request, ...await send(request, { limit: this.limit(), controller: this.controller }) };
  }

  fail(failure) {
    const { plainRequest } = failure;
    const again = plainRequest && (() => this.repeat({ ...plainRequest, plain: plainRequest, secrets: [] }));
    this.showAtTop(failureView(failure, again));
  }

  repeat(request) {
    return this.run(async () => this.show(await this.send(request)));
  }

  async show(sent) {
    const view = await this.view(sent);
    const { request, response } = sent;
    this.showAtTop(view.element);
    this.notice.textContent = `Answer: ${response.status}`;
    const limit = this.limit();
    const late = () => view.stream ?? this.controller.abort(new Failure("timeout", `no end within ${limit} s`));
    const timer = limit > 0 && setTimeout(late, limit * 1000);
    const text = await view.read();
    clearTimeout(timer);
    const entry = entryOf({ address: this.address, request, response, text, time: new Date().toLocaleTimeString() });
    past.add(entry, { element: view.element, request: request.plain });
    this.showHistory();
  }

  async view(sent) {
    const { AnswerView } = await import("./answer.js");
    const { operation, session: { schemas } } = this;
    return new AnswerView({ ...sent, operation, schemas, onStop: () => this.cancel() });
  }

  showHistory() {
    this.element.hidden = past.entries.length === 0;
    this.rows.replaceChildren(...past.entries.map((entry) => {
      const { request: { method, url }, status, time } = entry;
      const isHere = entry.address === this.address;
      const show = () => (isHere ? this.recall(entry) : this.recallElsewhere(entry));
      return tag("li", button(`${status} ${method} ${new URL(url).pathname}, ${time}`, show, "quiet"));
    }));
  }

  /** Shows an answer of before; what was kept of it in the tab is shown as if it came just now. */
  async recall(entry) {
    const { kept, request, isWhole, status, phrase, headers, text } = entry;
    const again = button("Send again", () => this.run(() => this.exchange(kept?.request ?? request)));
    const isLost = !kept && !isWhole && tag("p.note", "Secrets and files were not kept, so it cannot be sent again as it was.");
    let shown = kept?.element;
    if (!shown) {
      const isEmpty = [204, 205, 304].includes(status);
      const response = new Response(isEmpty ? null : text, { status, statusText: phrase, headers });
      const view = await this.view({ request, response, isLost: text === undefined });
      await view.read();
      shown = view.element;
    }
    this.showAtTop(isLost || again, shown);
  }

  showAtTop(...parts) {
    this.place.replaceChildren(...parts);
    this.place.scrollIntoView({ block: "start" });
  }
}
