import DocsModel

/// A parameter, a property or a header: its name, its type and all that is said of it.
struct FieldRow {
  struct Badge {
    var name: String
    var text: String

    static let required = Badge(name: "required", text: "required")
    static let deprecated = Badge(name: "deprecated", text: "deprecated")
    static let readOnly = Badge(name: "read-only", text: "read-only")
    static let writeOnly = Badge(name: "write-only", text: "write-only")

    var html: HTML { "<span class=\"badge badge-\(name)\">\(text)</span>" }
  }

  var anchor: String
  var name: HTML
  var type: HTML
  var badges: [Badge] = []
  var description: HTML = HTML()
  var details: HTML = HTML()
  /// Whether the name leads to the row itself, so that readers can copy its address.
  var isLinked = true
  /// Whether the row shows what a writer of prose listed: name and description then follow each
  /// other as they were written, and what is known beyond comes after.
  var isProse = false
  /// Where what the name means is told, outside of the site.
  var documentation: String?
  /// How deep the field stands in the body that the rows tell of.
  var depth = 0

  var html: HTML {
    let badges = badges.map { " \($0.html)" as HTML }.joined()
    let typeWords: HTML = type.isEmpty ? type : " <span class=\"field-type\">\(type)</span>"
    let late: HTML = isProse ? badges : HTML()
    return """
      <div class="\(className)" id="\(anchor)"><dt>\(link)\(typeWords)\(isProse ? HTML() : badges)</dt>\
      <dd>\(description)\(late)\(details)</dd></div>

      """
  }

  private var className: String { depth == 0 ? "field" : "field depth-\(min(depth, 6))" }

  /// The name, which leads to the row itself or to what it means.
  private var link: HTML {
    if let documentation = documentation.flatMap(ExternalAddress.safe) {
      return "<a class=\"field-name external\" href=\"\(documentation)\">\(name)</a>"
    }
    let address = isLinked ? "#" + PercentEncoding.fragment(anchor) : nil
    return "<a class=\"field-name\"\(attribute: "href", address)>\(name)</a>"
  }

  /// The name of a nested field as the writer wrote it, the way to it dimmed: `[].owner.name`.
  static func name(_ written: String) -> HTML {
    guard let dot = written.lastIndex(of: "."), written.index(after: dot) < written.endIndex else {
      return "<code>\(written)</code>"
    }
    let start = written.index(after: dot)
    return """
      <code><span class="field-way">\(written[..<start])</span>\(written[start...])</code>
      """
  }

  static func list(_ rows: [HTML]) -> HTML {
    rows.isEmpty ? HTML() : "<dl class=\"fields\">\n\(rows)</dl>\n"
  }
}

extension API.Schema {
  var badges: [FieldRow.Badge] {
    var badges: [FieldRow.Badge] = []
    if isDeprecated { badges.append(.deprecated) }
    if isReadOnly { badges.append(.readOnly) }
    if isWriteOnly { badges.append(.writeOnly) }
    return badges
  }
}
