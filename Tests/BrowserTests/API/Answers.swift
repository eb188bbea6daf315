import Foundation
import Hummingbird

/// Answers that no decent server gives, below `/answers/`.
enum Answers {
  /// The dialects with those answers beside them; the operations of the fixtures are fine.
  static func dialect(
    _ oauth: OAuthDialect,
    _ dialect: @escaping TestAPI.Dialect
  ) -> TestAPI.Dialect {
    { entry in
      let known = [
        "/simple/", "/lead/", "/query", "/headers", "/json", "/form", "/multipart", "/keys",
        "/old/",
        "/parts", "/styled", "/hostile", "/composed",
      ]
      if known.contains(where: { entry.path.hasPrefix($0) }) { return .json("{}") }
      if let response = await oauth.answers(entry) { return response }
      guard entry.path.hasPrefix("/answers/") else { return await dialect(entry) }
      let name = String(entry.path.dropFirst("/answers/".count))
      if name == "late" { try? await Task.sleep(for: .seconds(60)) }
      return answer(name)
    }
  }

  private static func answer(_ name: String) -> Response {
    switch name {
    case "fits": .json(#"{"id": 12345678901234567890}"#)
    case "differs": .json(#"{"id": "seven"}"#)
    case "html": .of(Array("<script>window.hit = 1</script><b>bold</b>".utf8), type: "text/html")
    case "broken": .json(#"{"id": 1, "#)
    case "charset": .of(Array("{\"id\": 1}".utf8), type: "application/json; charset=x-nobody")
    case "half": .of([0x22, 0xF0, 0x9F], type: "text/plain")
    case "deep": .json(String(repeating: "[", count: 100_000))
    case "long": .json("{\"id\": \"" + String(repeating: "x", count: 10_000_000) + "\"}")
    case "wide":
      .json(
        "["
          + (0..<200_000).map { "{\"id\": \($0), \"name\": \"row \($0)\"}" }.joined(separator: ",")
          + "]"
      )
    case "endless":
      .stream(
        (0..<200).map { _ in [UInt8](repeating: 0x78, count: 1 << 20) },
        type: "application/x-tar",
        pause: .zero
      )
    case "events":
      .stream(
        [": hello\n", "event: tick\ndata: {\"n\"", ": 1}\n\ndata: two\ndata: lines\n\n"].map {
          Array($0.utf8)
        },
        type: "text/event-stream"
      )
    case "many":
      .stream((0..<12).map { part in Self.lines(part * 100..<(part + 1) * 100) }, pause: .zero)
    case "chunks":
      .stream(
        ["one", " two ", "ü", "\nthree\n"].map { Array($0.utf8) },
        type: "text/plain",
        pause: .milliseconds(500)
      )
    case "late-lines":
      .stream(["", "{\"id\": 1}\n", "{\"id\": 2}\n"].map { Array($0.utf8) }, pause: .seconds(1))
    case "torn":
      Response(
        status: .ok,
        headers: [.contentType: "application/json"],
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: "[1, 2"))
          throw CancellationError()
        }
      )
    case "slow": .stream([Array("[1".utf8), Array("]".utf8)], pause: .seconds(60))
    case "login-page": .of([], type: "text/plain", status: .seeOther, [("Location", "html")])
    case "circle/api/v1/experiments":
      .of([], type: "text/plain", status: .seeOther, [("Location", "experiments")])
    case "nothing": .of(Array("something".utf8), type: "text/plain", status: .noContent)
    case "empty": .of([], type: "application/json")
    case "xml": .of(Array("<a b=\"c\"><d/></a>".utf8), type: "application/xml")
    case "pixel": .of(Self.pixel, type: "image/png")
    case "drawing":
      .of(
        Array("<svg xmlns='http://www.w3.org/2000/svg'><script>window.hit = 1</script></svg>".utf8),
        type: "image/svg+xml"
      )
    case "bomb":
      .of(Self.bomb, type: "application/json", [("Content-Encoding", "gzip")])
    case "name":
      .of(
        [0, 1, 2, 255],
        type: "application/octet-stream",
        [("Content-Disposition", "attachment; filename*=UTF-8''..%2F%E2%80%AEna%C3%AFve%3C.txt")]
      )
    default: injected(name)
    }
  }

  private static func lines(_ numbers: Range<Int>) -> [UInt8] {
    Array(numbers.map { "{\"id\": \($0)}\n" }.joined().utf8)
  }

  private static let pixel = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data()
  )

  /// Fifty million zeros, packed.
  private static let bomb: [UInt8] = {
    let path = NSTemporaryDirectory() + "/bomb-\(UUID().uuidString).gz"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "head -c 50000000 /dev/zero | gzip > \"$0\"", path]
    try? process.run()
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(atPath: path) }
    return FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }()

  /// `injection-12`: a payload of the shared list, as the answer and in its headers.
  private static func injected(_ name: String) -> Response {
    guard let number = Int(name.dropFirst("injection-".count)) else { return .json("{}") }
    let payload = Payloads.all[number % max(Payloads.all.count, 1)]
    let json = (try? JSONEncoder().encode(["id": payload, payload: "id"])).map(Array.init) ?? []
    let header = String(payload.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F })
    return .of(json, type: "application/json", [("X-Payload", header)])
  }
}
