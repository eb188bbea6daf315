import Foundation

/// A reader's hands on the panel.
struct PanelDriver: Sendable {
  let browser: Browser
  /// Where the site is served, with a slash at the end.
  let site: String

  /// Opens the panel of an operation, `GET /api/v1/me`, on its own page.
  func open(_ operation: String) async throws {
    try await browser.open(site + "search.html")
    try await browser.evaluate(
      """
      fetch("search-index.json").then(answer => answer.json()).then(index => {
        const row = index.operations.find(row => `${row[0]} ${row[1]}` === arguments[0]);
        location.href = index.pages[row[3]][1] + (row[4] ? "#" + row[4] : "");
      })
      """,
      operation,
      as: Ignored.self
    )
    try await browser.wait(until: "return !location.pathname.endsWith('/search.html')")
    try await browser.wait(
      until: "return document.querySelector('.try-it-button:not([hidden])') !== null"
    )
    try await browser.evaluate(
      """
      const [method, path] = arguments[0].split(" ");
      const named = [...document.querySelectorAll(".operation")].filter(one =>
        one.querySelector(".method").textContent === method
          && one.querySelector(".path").textContent.replace(/<(.*?)(:[^>]*)?>/g, "{$1}") === path);
      const box = named[0] ?? document.getElementById(decodeURIComponent(location.hash.slice(1)));
      (box?.querySelector(".try-it-button") ?? document.querySelector(".try-it-button")).click();
      """,
      operation,
      as: Ignored.self
    )
    try await browser.wait(until: "return document.querySelector('.try-it-content') !== null")
  }

  /// Types into the controls by the names of their parameters or fields.
  func fill(_ values: [String: String]) async throws {
    let json = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
    try await run(
      "for (const [n, v] of Object.entries(JSON.parse(arguments[0]))) put(field(n), v)",
      json
    )
  }

  func fillBody(_ text: String) async throws {
    try await run("put(panel.querySelector('.try-it-body textarea'), arguments[0])", text)
  }

  /// Chooses the option of a select by what it says, or types.
  func choose(_ label: String, _ option: String) async throws {
    try await run(
      """
      const label = [...panel.querySelectorAll("label")].find(one => one.textContent === arguments[0]);
      const control = document.getElementById(label.htmlFor);
      const wanted = [...control.options ?? []].find(one => one.text.startsWith(arguments[1]));
      put(control, wanted?.value ?? arguments[1])
      """,
      label,
      option
    )
  }

  /// Puts files of texts into a control: names and contents.
  func putFiles(_ selector: String, _ files: [[String]]) async throws {
    let json = String(decoding: try JSONEncoder().encode(files), as: UTF8.self)
    try await run(
      """
      const data = new DataTransfer();
      for (const [name, text] of JSON.parse(arguments[1])) data.items.add(new File([text], name));
      const input = panel.querySelector(arguments[0]);
      input.files = data.files;
      input.dispatchEvent(new Event("input", {bubbles: true}));
      """,
      selector,
      json
    )
  }

  /// Puts a file of all 256 bytes into a control.
  func putAllBytes(_ selector: String) async throws {
    try await run(
      """
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from({length: 256}, (_, byte) => byte)], "all.bin"));
      const input = panel.querySelector(arguments[0]);
      input.files = data.files;
      input.dispatchEvent(new Event("input", {bubbles: true}));
      """,
      selector
    )
  }

  func logIn(_ fields: [String: String]) async throws {
    let json = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    try await run(
      """
      const form = [...panel.querySelectorAll(".try-it-login-form")][0];
      form.closest("details").open = true;
      for (const [n, v] of Object.entries(JSON.parse(arguments[0]))) put(form.elements[n], v);
      form.querySelector("[type=submit]").click();
      """,
      json
    )
  }

  /// Waits until one is logged in, by that many schemes.
  func waitForLogin(to schemes: Int = 1) async throws {
    try await browser.wait(
      until: "return document.querySelectorAll('.try-it-who').length === Number(arguments[0])",
      String(schemes)
    )
  }

  /// Sends, and waits for the end of the answer or the reason why there is none.
  func send() async throws {
    try await startSending()
    try await waitForEnd()
  }

  func waitForEnd() async throws {
    try await browser.wait(
      until: """
        return document.querySelector('.try-it-result').getAttribute('aria-busy') === 'false'
          && document.querySelector('.try-it-result').childElementCount > 0
        """
    )
  }

  /// Sends what cannot be sent, and waits until a control is marked.
  func sendInVain() async throws {
    try await startSending()
    try await browser.wait(
      until: "return document.querySelector('.try-it [aria-invalid]') !== null"
    )
  }

  func startSending() async throws {
    try await run(
      "panel.querySelector('.try-it-result').replaceChildren(); panel.querySelector('.try-it-send').click()"
    )
  }

  func click(_ selector: String) async throws {
    try await run("panel.querySelector(arguments[0]).click()", selector)
  }

  func text(_ selector: String) async throws -> String {
    try await browser.evaluate(
      "return document.querySelector(arguments[0])?.innerText ?? ''",
      selector,
      as: String.self
    )
  }

  private func run(_ script: String, _ arguments: String...) async throws {
    try await browser.run(Self.hands + script, arguments)
  }

  private static let hands = """
    const panel = document.querySelector(".try-it");
    const field = name => panel.querySelector(`[data-name="${CSS.escape(name)}"]`);
    const put = (control, value) => {
      if (control.type === "checkbox") control.checked = value === "true";
      else if (control.role === "group") {
        for (const one of control.querySelectorAll("input")) one.checked = value.split("\\n").includes(one.value);
      } else control.value = value;
      for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, {bubbles: true}));
    };

    """
}
