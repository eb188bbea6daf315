import DocsModel

extension Attributes {
  /// The attributes with a class more, in front of the writer's own.
  func adding(_ name: String?) -> Attributes {
    guard let name else { return self }
    var result = self
    result.classes.insert(name, at: 0)
    return result
  }

  /// Empty elements for all fragments that lead here.
  var anchors: HTML {
    ids.map { "<span id=\"\($0)\"></span>" }.joined()
  }

  /// Empty elements for the fragments beyond the first, which is the `id` of the element itself.
  var furtherAnchors: HTML {
    Attributes(ids: Array(ids.dropFirst())).anchors
  }
}

extension HTML.StringInterpolation {
  /// Writes ` id="…" class="…"`, as far as there are any.
  mutating func appendInterpolation(_ attributes: Attributes) {
    if let id = attributes.ids.first {
      appendInterpolation(attribute: "id", id)
    }
    if !attributes.classes.isEmpty {
      appendInterpolation(attribute: "class", attributes.classes.joined(separator: " "))
    }
  }

  /// Writes ` name="value"`, or nothing where there is no value.
  mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
    guard let value else { return }
    appendLiteral(" \(name)=\"")
    appendInterpolation(value)
    appendLiteral("\"")
  }
}
