// Shows who one is; logs in and out. A need has the keys of the site file's login.

import { button, choice, element, labelled, tag } from "./dom.js";
import { basic, typedCredential } from "./request.js";

export class LoginView {
  /** `ways` are lists of needs, one of which has to be met. */
  constructor({ session, ways = [[]], server, onChange }) {
    Object.assign(this, { session, ways, server, onChange });
    const nameOf = (way) => way.map((need) => need.title).join(" and ") || "None";
    const preferred = Math.max(0, ways.findIndex((way) => way.length > 0));
    this.select = choice(ways.map((way, index) => ({ value: String(index), text: nameOf(way) })), String(preferred));
    this.select.addEventListener("change", () => this.show());
    this.boxes = tag("div.logins");
    this.element = tag("div", ways.length > 1 && labelled(this.select, { name: "Authentication" }).row, this.boxes);
    this.show();
  }

  get way() {
    return this.ways[Number(this.select.value)];
  }

  /** The name of who is to log in; the password is the reader's own. */
  suggest(user) {
    const input = this.boxes.querySelector("input[name=user]");
    if (input) input.value = user;
  }

  show() {
    this.boxes.replaceChildren(...this.way.map((need) => this.box(need)));
    this.onChange();
  }

  box(need) {
    const box = tag("div.login");
    this.fill(need, box);
    return box;
  }

  fill(need, box) {
    const server = this.server();
    const credential = this.session.credential(server, need);
    if (credential) box.replaceChildren(...this.state(need, box, credential));
    else box.replaceChildren(this.form(need, box));
    const isHere = need.kind === "cookie" || (need.kind === "token" && isOwn(server));
    if (!credential && need.check && isHere) this.findSession(need, box, server);
  }

  state(need, box, { expires, user }) {
    const until = expires ? `, until ${momentText(new Date(expires))}` : "";
    return [
      element("p.who", { role: "status" }, `Logged in${user ? ` as ${user}` : ""}${until}`),
      button("Log out", () => this.logOut(need, box), "quiet"),
    ];
  }

  form(need, box) {
    const { kind, title, text, endpoint } = need;
    if (kind === "note") return tag("p.note", `${title}: ${text}.`);
    const fields = fieldsOf(need).map(([name, type, label]) => {
      const input = element("input", { type, name, autocomplete: type === "password" ? "current-password" : "username" });
      return { name, input, ...labelled(input, { name: label }) };
    });
    const hint = kind === "cookie" && fields.length === 0 && "Requests carry the cookies that the server has set in this browser.";
    const redirect = kind === "oauth2-code" && tag("p.hint", "Redirect address: ", tag("code", redirectAddress()));
    const message = element("p.message", { role: "alert" });
    const submit = element("button.primary", { type: "submit" }, endpoint ? "Log in" : "Use");
    const form = element(
      "form.login-form", { "aria-label": title }, ...fields.map(({ row }) => row),
      hint && tag("p.hint", hint), redirect, tag("div.row", submit, this.keepSwitch()), message,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = Object.fromEntries(fields.map(({ name, input }) => [name, input.value]));
      this.run(need, box, { submit, message, given });
    });
    return tag("details.login-box", tag("summary", title === "Log in" ? title : `Log in: ${title}`), form);
  }

  keepSwitch() {
    const { vault } = this.session;
    const input = element("input", { type: "checkbox", checked: vault.isKept });
    input.addEventListener("change", () => vault.keep(input.checked));
    return tag("label.keep", input, " keep in this tab");
  }

  async run(need, box, { submit, message, given }) {
    // The server may be another one by the time that the answer is here.
    const server = this.server();
    submit.disabled = true;
    message.textContent = "";
    try {
      const credential = await this.named(server, need, await credentialFor(server, need, given, this.session));
      this.session.keep(server, need, credential);
      this.changed(need, box);
    } catch (error) {
      const { headers = [], advice = [] } = error;
      const allowance = headers.length > 0 && `The server would have to answer with ${headers.join("; ")}.`;
      message.textContent = [error.message, allowance, ...advice].filter(Boolean).join(" ");
      submit.disabled = false;
    }
  }

  changed(need, box) {
    this.fill(need, box);
    box.querySelector("summary, button")?.focus();
    this.onChange();
  }

  async named(server, need, credential) {
    if (!need.check) return credential;
    const { whoAmI } = await import("./login.js");
    const { isRefused, name } = await whoAmI(server, need, credential, this.session).catch(() => ({}));
    if (!isRefused) return { ...credential, user: name ?? credential.user };
    throw new Error(need.kind === "cookie"
      ? "The server answers well, but does not know who you are afterwards: browsers may keep its cookie from pages of another site."
      : "The server does not accept it.");
  }

  /** Uses the session that a cookie has already, which no page can read. */
  async findSession(need, box, server) {
    const credential = { isSession: true };
    const { whoAmI } = await import("./login.js");
    const { isKnown, name } = await whoAmI(server, need, credential, this.session).catch(() => ({}));
    if (!isKnown || this.session.credential(server, need)) return;
    this.session.keep(server, need, { ...credential, user: name });
    if (this.server() !== server) return;
    this.fill(need, box);
    this.onChange();
  }

  async logOut(need, box) {
    const server = this.server();
    const credential = this.session.credential(server, need);
    // The credential is forgotten here, whatever the server says.
    this.session.keep(server, need, undefined);
    const { logOut } = await import("./login.js");
    await logOut(server, need, credential, this.session).catch(() => undefined);
    this.changed(need, box);
  }
}

/** The time alone where it is today's. */
function momentText(date) {
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? date.toLocaleTimeString() : date.toLocaleString();
}

const isOwn = (server) => URL.canParse(server) && new URL(server).origin === location.origin;

const person = [["user", "text", "User name"], ["password", "password", "Password"]];
const client = [["client", "text", "Client"], ["secret", "password", "Client secret"]];

/** What a kind of login asks the reader for: the name, type and label of each input. */
function fieldsOf({ kind, clientId, endpoint }) {
  const isKnown = clientId !== undefined;
  switch (kind) {
    case "token": case "basic": return person;
    case "cookie": return endpoint ? person : [];
    case "oauth2-password": return isKnown ? person : [...person, ...client];
    case "oauth2-client": return isKnown ? client.slice(1) : client;
    case "oauth2-code": return isKnown ? [] : client;
    default: return [["token", "password", kind === "bearer" ? "Token" : "Key"]];
  }
}

async function credentialFor(server, need, { user, password, secret, client: name, token }, session) {
  const { kind, scheme, scopes = [] } = need;
  const typed = token?.trim();
  if (typed === "") throw new Error("Nothing is typed yet.");
  const flow = { ...need, clientId: name ?? need.clientId, clientSecret: secret ?? need.clientSecret };
  const scope = scopes.length > 0 ? { scope: scopes.join(" ") } : {};
  const login = () => import("./login.js");
  const granted = async (grant) => (await login()).requestToken(server, flow, { ...grant, ...scope }, session);
  switch (kind) {
    case "token": case "cookie":
      if (!need.endpoint) return { isSession: true };
      return (await login()).logIn(server, need, { user, password }, session);
    case "oauth2-password": return { ...await granted({ grant_type: "password", username: user, password }), user };
    case "oauth2-client": return { ...await granted({ grant_type: "client_credentials" }), user: flow.clientId };
    case "oauth2-code": return (await login()).authorize(server, flow, redirectAddress(), session);
    case "basic": return { ...basic(user, password), user };
    default: return typedCredential(need, typed);
  }
}

/** Where a service has to send the browser back to. */
const redirectAddress = () => new URL("../../../try-it/redirect.html", import.meta.url).href;
