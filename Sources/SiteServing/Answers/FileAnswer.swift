import HTTPTypes
import Hummingbird
import NIOCore

/// The answer that one file gives to one request.
struct FileAnswer {
  let file: ServedFile
  let request: HTTPRequest

  /// What the request asks for, under its conditions.
  var response: Response {
    let coding = chosenCoding
    let representation = coding.flatMap { file.encoded[$0] } ?? file.plain
    let fields = fields(of: representation, coding)
    let conditions = Preconditions(request.headerFields)
    switch conditions.verdict(for: representation.entityTag, modified: file.modified) {
    case .failed: return Response(status: .preconditionFailed, headers: fields)
    case .notModified: return notModified(fields)
    case .proceed: return content(representation, fields, conditions)
    }
  }

  /// The file whatever the conditions, as a page that explains a status.
  func response(as status: HTTPResponse.Status) -> Response {
    var fields = fields(of: file.plain, nil)
    fields[.eTag] = nil
    fields[.lastModified] = nil
    fields[.acceptRanges] = nil
    fields[.cacheControl] = "no-store"
    return send(file.plain.content, status, fields)
  }

  /// Ranges are of the plain file, so that its parts fit together whoever asked for them.
  private var chosenCoding: ContentCoding? {
    guard !file.encoded.isEmpty, request.headerFields[.range] == nil else { return nil }
    return AcceptEncoding(request.headerFields[.acceptEncoding]).best(of: file.encoded.keys)
  }

  private func fields(of chosen: ServedFile.Representation, _ coding: ContentCoding?) -> HTTPFields
  {
    var fields: HTTPFields = [
      .contentType: file.mediaType,
      .eTag: chosen.entityTag,
      .acceptRanges: "bytes",
      .cacheControl: file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    ]
    if let modified = file.modified { fields[.lastModified] = modified.text }
    if !file.encoded.isEmpty { fields[.vary] = "Accept-Encoding" }
    if let coding { fields[.contentEncoding] = coding.rawValue }
    SecurityFields.add(to: &fields, policy: file.policy)
    return fields
  }

  private func notModified(_ fields: HTTPFields) -> Response {
    var fields = fields
    fields[.contentType] = nil
    fields[.contentEncoding] = nil
    return Response(status: .notModified, headers: fields, body: .init { try await $0.finish(nil) })
  }

  private func content(
    _ chosen: ServedFile.Representation,
    _ fields: HTTPFields,
    _ conditions: Preconditions
  ) -> Response {
    let size = chosen.content.size
    let mayBePart =
      request.method == .get
      && conditions.allowRange(of: chosen.entityTag, modified: file.modified)
    switch ByteRanges(mayBePart ? request.headerFields[.range] : nil, size: size) {
    case .whole:
      return send(chosen.content, .ok, fields)
    case .unsatisfiable:
      return ErrorPage.answer(
        .rangeNotSatisfiable,
        "the file has \(size) bytes",
        fields: [.contentRange: "bytes */\(size)"]
      )
    case .parts(let parts):
      return PartialAnswer(content: chosen.content, parts: parts, fields: fields).response
    }
  }

  private func send(
    _ content: ServedFile.Content,
    _ status: HTTPResponse.Status,
    _ fields: HTTPFields
  ) -> Response {
    var fields = fields
    fields[.contentLength] = "\(content.size)"
    guard request.method != .head else { return Response(status: status, headers: fields) }
    return Response(status: status, headers: fields, body: content.body(0..<content.size))
  }
}
