// Shows who one is; logs in and out.

import { authorize, redirectAddress } from "./authorization-code.js";
import { button, choice, element, labelled } from "./dom.js";
import { Failure } from "./failures.js";
import { logIn, logOut, requestToken, whoAmI } from "./login-requests.js";

const withPassword = ["token", "cookie", "oauth2-password", "basic"];

export class LoginView {
  constructor({ session, server, way, onChange }) {
    Object.assign(this, { session, server, onChange });
    this.needs = way.map((need) => this.needView(need));
    this.element = element("div", { className: "try-it-logins" }, ...this.needs.map((view) => view.element));
  }

  needView(need) {
    const view = { need, flow: need.flows ? usable(need.flows)[0] ?? { ...need, kind: "bearer" } : need };
    view.element = element("div", { className: "try-it-login" });
    this.show(view);
    if (view.flow.kind === "cookie" && view.flow.check && !this.session.credential(this.server(), need)) this.findSession(view);
    return view;
  }

  show(view) {
    const credential = this.session.credential(this.server(), view.need);
    view.element.replaceChildren(...(credential ? this.state(view, credential) : this.form(view)));
  }

  state(view, credential) {
    const until = credential.expires ? `, until ${new Date(credential.expires).toLocaleTimeString()}` : "";
    const who = credential.user ? `Logged in as ${credential.user}` : "Logged in";
    return [
      element("p", { className: "try-it-who", role: "status" }, `${who}${until}`),
      button("Log out", () => this.logOut(view), "try-it-quiet"),
    ];
  }

  form(view) {
    const { flow, need } = view;
    if (flow.kind === "certificate") return [element("p", { className: "try-it-note" }, `${need.title}: the browser asks for a certificate itself.`)];
    const fields = fieldsOf(flow).map(([name, type, title]) => {
      const input = element("input", { type, name, autocomplete: type === "password" ? "current-password" : "username", spellcheck: false });
      return { name, input, ...labelled(input, { name: title }) };
    });
    const message = element("p", { className: "try-it-message", role: "alert" });
    const submit = element("button", { type: "submit" }, flow.kind === "oauth2-code" ? "Log in …" : isGiven(flow) ? "Use" : "Log in");
    const form = element(
      "form", { className: "try-it-login-form", "aria-label": need.title },
      this.flowChoice(view), ...fields.map((field) => field.row), this.hint(flow), element("div", { className: "try-it-row" }, submit, this.keepSwitch()), message,
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      const given = Object.fromEntries(fields.map(({ name, input }) => [name, input.value]));
      await this.run(view, submit, message, () => this.credentialBy(flow, given));
    });
    const isCookie = flow.kind === "cookie" && !flow.endpoint;
    return isCookie ? this.sessionOnly(view) : [element("details", { className: "try-it-login-box", open: view.isOpen }, element("summary", {}, need.title === "Log in" ? "Log in" : `Log in: ${need.title}`), form)];
  }

  sessionOnly(view) {
    return [element("p", { className: "try-it-note" }, "Requests carry the cookies that the server has set in this browser."),
      button("Use them", () => { this.keep(view, { kind: "session" }); }, "try-it-quiet")];
  }

  hint(flow) {
    return flow.kind === "oauth2-code" ? element("p", { className: "try-it-hint" }, "Redirect address: ", element("code", {}, redirectAddress())) : undefined;
  }

  flowChoice(view) {
    const flows = usable(view.need.flows ?? []);
    if (flows.length < 2) return undefined;
    const select = choice(flows.map((flow, index) => ({ value: String(index), text: flow.grant })), String(flows.indexOf(view.flow)));
    select.addEventListener("change", () => {
      Object.assign(view, { flow: flows[Number(select.value)], isOpen: true });
      this.show(view);
    });
    return labelled(select, { name: "Grant" }).row;
  }

  keepSwitch() {
    const { vault } = this.session;
    const input = element("input", { type: "checkbox", checked: vault.isKept });
    input.addEventListener("change", () => vault.keep(input.checked));
    return element("label", { className: "try-it-keep" }, input, " keep in this tab");
  }

  async run(view, submit, message, action) {
    // The server may be another one by the time that the answer is here.
    const server = this.server();
    submit.disabled = true;
    message.textContent = "";
    try {
      this.keep(view, await action(), server);
    } catch (error) {
      message.textContent = error instanceof Failure ? [error.message, ...error.advice].join(" ") : String(error);
      submit.disabled = false;
    }
  }

  keep(view, credential, server = this.server()) {
    this.session.keep(server, view.need, credential);
    this.show(view);
    view.element.querySelector("button")?.focus();
    this.onChange();
  }

  async credentialBy(flow, given) {
    const server = this.server();
    const { api } = this.session;
    const scope = flow.scopes?.length > 0 ? { scope: flow.scopes.join(" ") } : {};
    const own = { ...flow, clientId: given.client ?? flow.clientId };
    switch (flow.kind) {
      case "token": case "cookie": return this.named(flow, await logIn(server, flow, given, api), server);
      case "oauth2-password": {
        const grant = { grant_type: "password", username: given.user, password: given.password, ...scope };
        const credential = await requestToken(server, own, grant, { secret: given.secret, api });
        return this.named(flow, { ...credential, user: given.user, flow: own }, server);
      }
      case "oauth2-client": {
        const credential = await requestToken(server, own, { grant_type: "client_credentials", ...scope }, { secret: given.secret, api });
        return { ...credential, user: own.clientId, flow: own };
      }
      case "oauth2-code": return this.named(flow, { ...await authorize(server, own, api, { secret: given.secret || undefined }), flow: own }, server);
      case "basic": return this.named(flow, { kind: "basic", user: given.user, password: given.password }, server);
      case "api-key": return { kind: "key", name: flow.name, place: flow.in, token: required(given.token) };
      case "authorization": return { kind: "key", name: "Authorization", place: "header", token: `${flow.scheme} ${required(given.token)}` };
      default: return this.named(flow, { kind: "bearer", token: required(given.token).replace(/^bearer\s+/i, "") }, server);
    }
  }

  async named(flow, credential, server) {
    if (!flow.check) return credential;
    const who = await whoAmI(server, flow, this.session.bare([credential], server)).catch(() => undefined);
    return { ...credential, user: who?.name ?? credential.user };
  }

  /** Uses the session that a cookie has already, which no page can read. */
  async findSession(view) {
    const server = this.server();
    if (!URL.canParse(server)) return;
    const who = await whoAmI(server, view.flow, this.request([{ kind: "session" }])).catch(() => undefined);
    if (who && !this.session.credential(server, view.need)) {
      this.session.keep(server, view.need, { kind: "session", user: who.name });
      this.show(view);
      this.onChange();
    }
  }

  request(credentials) {
    return this.session.bare(credentials, this.server());
  }

  async logOut(view) {
    const credential = this.session.credential(this.server(), view.need);
    this.session.keep(this.server(), view.need, undefined);
    try {
      await logOut(this.server(), view.flow, this.request([credential]));
    } catch {
      // The credential is forgotten here, whatever the server says.
    }
    this.show(view);
    view.element.querySelector("summary, button")?.focus();
    this.onChange();
  }
}

const usable = (flows) => flows.filter((flow) => !flow.refused);
const isGiven = (flow) => ["bearer", "api-key", "authorization", "basic"].includes(flow.kind);

function required(token) {
  const text = token.trim();
  if (!text) throw new Failure("login", "Nothing is typed yet.");
  return text;
}

function fieldsOf(flow) {
  if (withPassword.includes(flow.kind)) {
    const client = flow.kind === "oauth2-password" && flow.clientId === undefined ? clientFields : [];
    return [["user", "text", "User name"], ["password", "password", "Password"], ...client];
  }
  if (flow.kind === "oauth2-client") return flow.clientId ? [clientFields[1]] : clientFields;
  if (flow.kind === "oauth2-code") return flow.clientId ? [] : clientFields;
  return [["token", "password", flow.kind === "bearer" ? "Token" : "Key"]];
}

const clientFields = [["client", "text", "Client"], ["secret", "password", "Client secret"]];
