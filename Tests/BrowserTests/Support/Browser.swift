import Foundation

/// One browser, spoken to in the WebDriver protocol (w3.org/TR/webdriver2).
struct Browser: Sendable {
  struct Failure: Decodable, Error {
    let error: String
    let message: String
  }

  /// An entry of the browser's console, which policy violations and missing files appear in too.
  struct LogEntry: Decodable, Sendable {
    let level: String
    let message: String
  }

  private struct Answer<Value: Decodable>: Decodable {
    let value: Value
  }

  private struct Session: Decodable {
    struct Capabilities: Decodable {
      let processID: Int32

      enum CodingKeys: String, CodingKey {
        case processID = "goog:processID"
      }
    }

    let sessionId: String
    let capabilities: Capabilities
  }

  private let port: Int
  /// The path of the session: `/session/8f2a…`.
  private let session: String
  private let process: Int32

  init(through driver: Chromedriver) throws {
    let capabilities = """
      {"capabilities": {"alwaysMatch": {
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
          "--disable-dev-shm-usage", "--window-size=1280,900"]}
      }}}
      """
    let made = try Self.send("/session", capabilities, toPort: driver.port, as: Session.self)
    port = driver.port
    session = "/session/" + made.sessionId
    process = made.capabilities.processID
  }

  func stop() {
    kill(process, SIGKILL)
  }

  func open(_ address: String) throws {
    _ = try post("/url", Self.json(["url": address]))
  }

  /// Runs a script for its effect; `arguments` are texts.
  func run(_ script: String, _ arguments: String...) throws {
    _ = try call(script, arguments, as: Ignored.self)
  }

  /// What a script's `return` gives.
  func evaluate<Value: Decodable>(
    _ script: String,
    _ arguments: String...,
    as type: Value.Type = Value.self
  ) throws -> Value {
    try call(script, arguments, as: type)
  }

  /// Waits until a script returns true.
  func wait(until script: String, _ arguments: String...) async throws {
    for _ in 0..<200 {
      if try call(script, arguments, as: Bool.self) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw BrowserError(message: "never became true: \(script)")
  }

  /// Types into the element that has the focus.
  func type(_ text: String) throws {
    let keys = text.flatMap { key in
      ["keyDown", "keyUp"].map { KeyAction(type: $0, value: String(key)) }
    }
    _ = try post("/actions", Self.json(ActionSequence(actions: [KeyActions(actions: keys)])))
  }

  /// A command of Chromium's DevTools protocol, with its parameters as JSON.
  func devTools(_ command: String, _ parameters: String) throws {
    _ = try post("/goog/cdp/execute", "{\"cmd\": \"\(command)\", \"params\": \(parameters)}")
  }

  /// What the console got since it was last asked for.
  func takeLog() throws -> [LogEntry] {
    try post("/se/log", "{\"type\": \"browser\"}", as: [LogEntry].self)
  }

  private func call<Value: Decodable>(
    _ script: String,
    _ arguments: [String],
    as type: Value.Type
  ) throws -> Value {
    try post("/execute/sync", Self.json(ScriptCall(script: script, args: arguments)), as: type)
  }

  private func post<Value: Decodable>(
    _ path: String,
    _ body: String,
    as type: Value.Type = Ignored.self
  ) throws -> Value {
    try Self.send(session + path, body, toPort: port, as: type)
  }

  private static func send<Value: Decodable>(
    _ path: String,
    _ body: String,
    toPort port: Int,
    as type: Value.Type
  ) throws -> Value {
    let answer = try HTTPExchange.post(path, body, toPort: port)
    guard answer.status == 200 else {
      throw try JSONDecoder().decode(Answer<Failure>.self, from: answer.body).value
    }
    return try JSONDecoder().decode(Answer<Value>.self, from: answer.body).value
  }

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
}
