import DocsModel

/// How the fields of a form, or the parts of a multipart body, are written.
struct EncodingRows {
  let scope: OperationScope
  let content: ContentRenderer

  func html(_ mediaType: API.MediaType, anchor: String) -> HTML {
    let parts = API.EncodedParts(
      named: mediaType.encodings,
      prefix: mediaType.prefixEncodings,
      item: mediaType.itemEncoding.map { [$0] } ?? []
    )
    let rows = rows(parts, anchor: "\(anchor)-encoding", depth: 0)
    guard !rows.isEmpty else { return HTML() }
    return "<p class=\"media-type\">Encoding</p>\n\(FieldRow.list(rows))"
  }

  private static let deepest = 4

  private func rows(_ parts: API.EncodedParts, anchor: String, depth: Int) -> [HTML] {
    guard depth < Self.deepest else { return [] }
    var encodings = parts.named.map { ("<code>\($0.property)</code>" as HTML, $0) }
    encodings += parts.prefix.enumerated().map { ("part \($0 + 1)", $1) }
    encodings += parts.item.map { ("each part", $0) }
    return encodings.enumerated().compactMap { place, entry in
      let (name, encoding) = entry
      let items = facts(of: encoding).map { "<li>\($0)</li>" as HTML }
      let list: HTML = items.isEmpty ? HTML() : "<ul class=\"facts\">\(items)</ul>"
      let anchor = "\(anchor)\(place + 1)"
      let headers = ParameterRows(scope: scope, content: content)
        .rows(encoding.headers, place: "\(anchor)-header")
      let inner = rows(encoding.parts, anchor: "\(anchor).", depth: depth + 1)
      let parts: HTML =
        inner.isEmpty ? HTML() : "<div class=\"inner-parts\">\(FieldRow.list(inner))</div>"
      let details = "\(list)\(FieldRow.list(headers))\(parts)" as HTML
      guard !details.isEmpty else { return nil }
      return "<div class=\"field\"><dt>\(name)</dt><dd>\(details)</dd></div>\n"
    }
  }

  private func facts(of encoding: API.Encoding) -> [HTML] {
    var facts: [HTML] = []
    if let type = encoding.contentType { facts.append("sent as <code>\(type)</code>") }
    if encoding.explodes == true { facts.append("repeated for each value") }
    if let style = encoding.style, encoding.explodes == false || style != .form {
      facts.append("values in the style <code>\(style.rawValue)</code>")
    }
    if encoding.allowsReserved { facts.append("reserved characters stay as they are") }
    return facts
  }
}

extension API.MediaType {
  var isForm: Bool { kind == .form || kind == .multipart }
}

extension API.SchemaUse {
  /// The schema of a form, where a field of no type is a text.
  var asForm: API.SchemaUse {
    guard case .inline(var schema) = self else { return self }
    for place in schema.properties.indices {
      guard case .inline(var field) = schema.properties[place].schema, field.sampledType == nil,
        field.givenValues.isEmpty, !field.isComposed
      else { continue }
      field.types = [.string]
      schema.properties[place].schema = .inline(field)
    }
    return .inline(schema)
  }
}
