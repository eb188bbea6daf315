import HTTPTypes

/// The answer that one file gives to one request.
struct FileAnswer {
  let file: ServedFile
  let request: HTTPRequest

  /// What the request asks for, under its conditions.
  var answer: Answer {
    let representation = chosenCoding.flatMap { file.encoded[$0] } ?? file.plain
    let fields = representation.fields
    let conditions = Preconditions(request.headerFields)
    switch conditions.verdict(for: representation.entityTag, modified: file.modified) {
    case .failed: return ErrorPage.answer(.preconditionFailed, "the file is another one")
    case .notModified: return notModified(fields)
    case .proceed: return content(representation, fields, conditions)
    }
  }

  /// The file whatever the conditions, as a page that explains a status.
  func answer(as status: HTTPResponse.Status) -> Answer {
    var fields = file.plain.fields
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

  private func notModified(_ fields: HTTPFields) -> Answer {
    var fields = fields
    fields[.contentType] = nil
    fields[.contentEncoding] = nil
    return Answer(status: .notModified, fields: fields)
  }

  private func content(
    _ chosen: ServedFile.Representation,
    _ fields: HTTPFields,
    _ conditions: Preconditions
  ) -> Answer {
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
      return PartialAnswer(content: chosen.content, parts: parts, fields: fields).answer
    }
  }

  private func send(
    _ content: ServedFile.Content,
    _ status: HTTPResponse.Status,
    _ fields: HTTPFields
  ) -> Answer {
    var fields = fields
    fields[.contentLength] = "\(content.size)"
    return Answer(status: status, fields: fields, body: content.body(0..<content.size))
  }
}
