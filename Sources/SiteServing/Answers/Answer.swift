import HTTPTypes
import Hummingbird
import NIOCore

/// What the server itself has to say to a request.
struct Answer: Sendable {
  enum Body: Sendable {
    case none
    case memory(ByteBuffer)
    /// It has to be fetched, piece by piece.
    case stream(ResponseBody)
  }

  var status: HTTPResponse.Status
  /// All fields but the date; the length is among them where a body is meant.
  var fields: HTTPFields
  var body = Body.none

  /// An answer that is written here.
  static func text(_ text: String, _ status: HTTPResponse.Status, _ fields: HTTPFields) -> Answer {
    var fields = fields
    fields[.contentType] = "text/plain; charset=utf-8"
    fields[.cacheControl] = "no-store"
    fields[.contentLength] = "\(text.utf8.count)"
    return Answer(status: status, fields: fields, body: .memory(ByteBuffer(string: text)))
  }

  /// The answer as this method gets it: to `HEAD` the fields alone.
  func to(_ method: HTTPRequest.Method) -> Answer {
    var answer = self
    if method == .head { answer.body = .none }
    return answer
  }

  /// The answer as a task of the connection gives it.
  var response: Response {
    switch body {
    case .none: Response(status: status, headers: fields, body: .init { try await $0.finish(nil) })
    case .memory(let bytes):
      Response(status: status, headers: fields, body: ResponseBody(byteBuffer: bytes))
    case .stream(let body): Response(status: status, headers: fields, body: body)
    }
  }
}
