import DocsModel

/// How the fields of a form, or the parts of a multipart body, are written.
struct EncodingRows {
  let scope: OperationScope
  let content: ContentRenderer

  func html(_ mediaType: API.MediaType) -> HTML {
    var encodings = mediaType.encodings.map { ("<code>\($0.property)</code>" as HTML, $0) }
    encodings += mediaType.prefixEncodings.enumerated().map { ("part \($0 + 1)", $1) }
    if let item = mediaType.itemEncoding { encodings.append(("each part", item)) }
    let rows: [HTML] = encodings.compactMap { name, encoding in
      let facts = facts(of: encoding)
      guard !facts.isEmpty else { return nil }
      let items = facts.map { "<li>\($0)</li>" as HTML }
      return """
        <div class="field"><dt>\(name)</dt><dd><ul class="facts">\(items)</ul></dd></div>

        """
    }
    guard !rows.isEmpty else { return HTML() }
    return "<p class=\"media-type\">Encoding</p>\n\(FieldRow.list(rows))"
  }

  private func facts(of encoding: API.Encoding) -> [HTML] {
    var facts: [HTML] = []
    if let type = encoding.contentType { facts.append("sent as <code>\(type)</code>") }
    if encoding.explodes == true { facts.append("repeated for each value") }
    if encoding.explodes == false, let style = encoding.style {
      facts.append("values in the style <code>\(style.rawValue)</code>")
    }
    if encoding.allowsReserved { facts.append("reserved characters stay as they are") }
    facts += encoding.headers.map { header in
      let text = content.tight(header.description, headingLevel: scope.headingLevel + 2)
      return "header <code>\(header.name)</code> \(text)"
    }
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
