import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport

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

  /// Without a limit for reading, which the shared client has: a page may compute for minutes.
  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton,
    configuration: HTTPClient.Configuration(
      timeout: .init(connect: TimeAmount(Patience.limit), read: nil)
    )
  )

  private let session: String
  private let process: Int32

  init(through driver: Chromedriver) async throws {
    let root = "http://127.0.0.1:\(driver.port)/session"
    let limit = Patience.limit.components.seconds * 1000
    let capabilities = """
      {"capabilities": {"alwaysMatch": {
        "timeouts": {"script": \(limit), "pageLoad": \(limit)}, "acceptInsecureCerts": true,
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
          "--disable-dev-shm-usage", "--window-size=1280,900",
          "--host-resolver-rules=MAP *.example 127.0.0.1"]}
      }}}
      """
    let made = try await Self.send(root, capabilities, as: Session.self)
    session = root + "/" + made.sessionId
    process = made.capabilities.processID
  }

  func stop() {
    kill(process, SIGKILL)
  }

  func open(_ address: String) async throws {
    try await post("/url", ["url": address])
  }

  /// What a script's `return` gives; `arguments` are texts.
  @discardableResult
  func evaluate<Value: Decodable>(
    _ script: String,
    _ arguments: String...,
    as type: Value.Type = Value.self
  ) async throws -> Value {
    let body = ScriptCall(script: script, args: arguments)
    return try await Self.send(session + "/execute/sync", Self.json(body), as: type)
  }

  /// Runs a script for what it does.
  func run(_ script: String, _ arguments: [String]) async throws {
    let body = ScriptCall(script: script, args: arguments)
    _ = try await Self.send(session + "/execute/sync", Self.json(body), as: Ignored.self)
  }

  /// Waits until a script returns true.
  func wait(until script: String, _ arguments: String...) async throws {
    let body = try Self.json(ScriptCall(script: script, args: arguments))
    let address = session + "/execute/sync"
    let isTrue = try await Patience.wait {
      try await Self.send(address, body, as: Bool.self) ? true : nil
    }
    guard isTrue != nil else { throw BrowserError(message: "never became true: \(script)") }
  }

  /// Types into the element that has the focus.
  func type(_ text: String) async throws {
    let keys = text.flatMap { key in
      ["keyDown", "keyUp"].map { KeyAction(type: $0, value: String(key)) }
    }
    try await post("/actions", ActionSequence(actions: [KeyActions(actions: keys)]))
  }

  /// A command of Chromium's DevTools protocol, with its parameters as JSON.
  func devTools(_ command: String, _ parameters: String) async throws {
    let body = "{\"cmd\": \"\(command)\", \"params\": \(parameters)}"
    _ = try await Self.send(session + "/goog/cdp/execute", body, as: Ignored.self)
  }

  /// What the console got since it was last asked for.
  func takeLog() async throws -> [LogEntry] {
    try await Self.send(
      session + "/se/log",
      "{\"type\": \"browser\"}",
      as: [LogEntry].self
    )
  }

  private func post(_ path: String, _ body: some Encodable) async throws {
    _ = try await Self.send(session + path, Self.json(body), as: Ignored.self)
  }

  private static func send<Value: Decodable>(
    _ address: String,
    _ body: String,
    as type: Value.Type
  ) async throws -> Value {
    var request = HTTPClientRequest(url: address)
    request.method = .POST
    request.body = .bytes(ByteBuffer(string: body))
    request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
    let response = try await client.execute(request, timeout: TimeAmount(Patience.limit))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    let data = Data(bytes.readableBytesView)
    guard response.status.code == 200 else {
      throw try JSONDecoder().decode(Answer<Failure>.self, from: data).value
    }
    return try JSONDecoder().decode(Answer<Value>.self, from: data).value
  }

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
}
