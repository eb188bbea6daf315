import Foundation
import Hummingbird

/// Answers that no decent server gives, below `/answers/`.
enum Answers {
  /// The dialect with those answers beside it; what else is asked for below `/kinds-api/` is fine.
  static func dialect(_ dialect: @escaping TestAPI.Dialect) -> TestAPI.Dialect {
    { entry in
      let known = [
        "/simple/", "/lead/", "/query", "/headers", "/json", "/form", "/multipart", "/keys",
      ]
      if known.contains(where: { entry.path.hasPrefix($0) }) { return .json("{}") }
      guard entry.path.hasPrefix("/answers/") else { return await dialect(entry) }
      return answer(String(entry.path.dropFirst("/answers/".count)))
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
    case "name":
      .of(
        [0, 1, 2, 255],
        type: "application/octet-stream",
        [("Content-Disposition", "attachment; filename*=UTF-8''..%2F%E2%80%AEna%C3%AFve%3C.txt")]
      )
    default: injected(name)
    }
  }

  /// `injection-12`: a payload of the shared list, as the answer and in its headers.
  private static func injected(_ name: String) -> Response {
    guard let number = Int(name.dropFirst("injection-".count)) else { return .json("{}") }
    let payload = Payloads.all[number % max(Payloads.all.count, 1)]
    let json = (try? JSONEncoder().encode(["id": payload, payload: "id"])).map(Array.init) ?? []
    let header = String(payload.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F })
    return .of(json, type: "application/json", [("X-Payload", header)])
  }
}
