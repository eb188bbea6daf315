// Shows who one is; logs in and out.

import { authorize, redirectAddress } from "./authorization-code.js";
import { button, code, div, element, labelled, p } from "./dom.js";
import { Failure } from "./failures.js";
import { logIn, logOut, requestToken, whoAmI } from "./login-requests.js";

export class LoginView {
  constructor({ session, server, way, onChange }) {
    Object.assign(this, { session, server, onChange });
    this.element = div("logins", ...way.map((need) => this.box(need)));
  }

  box(need) {
    const box = div("login");
    this.show(need, box);
    if (need.kind === "cookie" && need.check && !this.session.credential(this.server(), need)) this.findSession(need, box);
    return box;
  }

  show(need, box) {
    const credential = this.session.credential(this.server(), need);
    box.replaceChildren(...(credential ? this.state(need, box, credential) : this.form(need, box)));
  }

  state(need, box, { expires, user }) {
    const until = expires ? `, until ${new Date(expires).toLocaleTimeString()}` : "";
    return [
      element("p", { className: "try-it-who", role: "status" }, `Logged in${user ? ` as ${user}` : ""}${until}`),
      button("Log out", () => this.logOut(need, box), "try-it-quiet"),
    ];
  }

  form(need, box) {
    const { kind, title } = need;
    if (kind === "note") return [p("note", `${title}: ${need.text}.`)];
    const fields = fieldsOf(need).map(([name, type, label]) => {
      const input = element("input", { type, name, autocomplete: type === "password" ? "current-password" : "username" });
      return { name, input, ...labelled(input, { name: label }) };
    });
    const hint = {
      "oauth2-code": ["Redirect address: ", code(redirectAddress())],
      cookie: fields.length > 0 ? [] : ["Requests carry the cookies that the server has set in this browser."],
    }[kind] ?? [];
    const message = element("p", { className: "try-it-message", role: "alert" });
    const submit = element("button", { type: "submit" }, need.endpoint ? "Log in" : "Use");
    const form = element(
      "form", { className: "try-it-login-form", "aria-label": title }, ...fields.map((field) => field.row),
      p("hint", ...hint), div("row", submit, this.keepSwitch()), message,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = Object.fromEntries(fields.map(({ name, input }) => [name, input.value]));
      this.run(need, box, { submit, message, given });
    });
    return [element("details", { className: "try-it-login-box" }, element("summary", {}, title === "Log in" ? title : `Log in: ${title}`), form)];
  }

  keepSwitch() {
    const { vault } = this.session;
    const input = element("input", { type: "checkbox", checked: vault.isKept });
    input.addEventListener("change", () => vault.keep(input.checked));
    return element("label", { className: "try-it-keep" }, input, " keep in this tab");
  }

  async run(need, box, { submit, message, given }) {
    // The server may be another one by the time that the answer is here.
    const server = this.server();
    submit.disabled = true;
    message.textContent = "";
    try {
      const credential = await this.named(server, need, await this.credential(server, need, given));
      this.session.keep(server, need, credential);
      this.changed(need, box);
    } catch (error) {
      message.textContent = error instanceof Failure ? [error.message, ...error.advice].join(" ") : String(error);
      submit.disabled = false;
    }
  }

  changed(need, box) {
    this.show(need, box);
    box.querySelector("summary, button")?.focus();
    this.onChange();
  }

  async credential(server, need, { user, password, secret, client, token }) {
    const { api } = this.session;
    const flow = { ...need, clientId: client ?? need.clientId };
    const scope = need.scopes?.length > 0 ? { scope: need.scopes.join(" ") } : {};
    const granted = async (grant) => requestToken(server, flow, { ...grant, ...scope }, { secret, api });
    switch (need.kind) {
      case "token": return logIn(server, need, { user, password }, api);
      case "cookie": return need.endpoint ? logIn(server, need, { user, password }, api) : { kind: "session" };
      case "oauth2-password": return { ...await granted({ grant_type: "password", username: user, password }), user, flow };
      case "oauth2-client": return { ...await granted({ grant_type: "client_credentials" }), user: flow.clientId, flow };
      case "oauth2-code": return { ...await authorize(server, flow, api, secret), flow };
      case "basic": return { kind: "basic", user, password };
      case "api-key": return { kind: "key", name: need.name, place: need.in, token: required(token) };
      case "authorization": return { kind: "key", name: "Authorization", place: "header", token: `${need.scheme} ${required(token)}` };
      default: return { kind: "bearer", token: required(token).replace(/^bearer\s+/i, "") };
    }
  }

  async named(server, need, credential) {
    if (!need.check) return credential;
    const who = await whoAmI(server, need, this.session.bare([credential], server)).catch(() => undefined);
    return { ...credential, user: who?.name ?? credential.user };
  }

  /** Uses the session that a cookie has already, which no page can read. */
  async findSession(need, box) {
    const server = this.server();
    if (!URL.canParse(server)) return;
    const who = await whoAmI(server, need, this.session.bare([{ kind: "session" }], server)).catch(() => undefined);
    if (!who || this.session.credential(server, need)) return;
    this.session.keep(server, need, { kind: "session", user: who.name });
    this.show(need, box);
    this.onChange();
  }

  async logOut(need, box) {
    const server = this.server();
    const request = this.session.bare([this.session.credential(server, need)], server);
    // The credential is forgotten here, whatever the server says.
    this.session.keep(server, need, undefined);
    await logOut(server, need, request).catch(() => undefined);
    this.changed(need, box);
  }
}

function required(token) {
  if (!token.trim()) throw new Failure("login", "Nothing is typed yet.");
  return token.trim();
}

function fieldsOf({ kind, clientId, endpoint }) {
  const client = [["client", "text", "Client"], ["secret", "password", "Client secret"]];
  const person = [["user", "text", "User name"], ["password", "password", "Password"]];
  switch (kind) {
    case "token": case "basic": return person;
    case "cookie": return endpoint ? person : [];
    case "oauth2-password": return clientId === undefined ? [...person, ...client] : person;
    case "oauth2-client": return clientId === undefined ? client : client.slice(1);
    case "oauth2-code": return clientId === undefined ? client : [];
    default: return [["token", "password", kind === "bearer" ? "Token" : "Key"]];
  }
}
