import DocsModel

/// Writes blocks as CommonMark's own examples do, to compare our tree with them.
///
/// All headings are `<h>`: a section's level is its depth, which an example alone cannot show.
struct HTMLWriter {
  static func html(of blocks: [Block]) -> String {
    blocks.map { html(of: $0) }.joined()
  }

  private static func html(of block: Block) -> String {
    switch block.kind {
    case .section(let section):
      "<h>\(html(of: section.title))</h>\n" + html(of: section.blocks)
    case .paragraph(let inlines): "<p>\(html(of: inlines))</p>\n"
    case .transition: "<hr />\n"
    case .bulletList(let list): "<ul>\n\(items(list.items, list.isTight))</ul>\n"
    case .enumeratedList(let list):
      (list.start == 1 ? "<ol>\n" : "<ol start=\"\(list.start)\">\n")
        + items(list.items, list.isTight) + "</ol>\n"
    case .literalBlock(let code):
      "<pre><code\(code.language.map { " class=\"language-\(escaped($0))\"" } ?? "")>"
        + escaped(code.text + (code.text.isEmpty ? "" : "\n")) + "</code></pre>\n"
    case .blockQuote(let quote): "<blockquote>\n\(html(of: quote.blocks))</blockquote>\n"
    case .table(let table): html(of: table)
    case .raw(let raw): raw.text
    case .admonition(let admonition):
      "<div>\n<p>\(html(of: admonition.title ?? [.text(admonition.kind)]))</p>\n"
        + html(of: admonition.blocks) + "</div>\n"
    default: "<!-- \(block.kind) -->\n"
    }
  }

  private static func items(_ items: [ListItem], _ isTight: Bool) -> String {
    items.map { "<li>\(content($0.blocks, isTight))</li>\n" }.joined()
  }

  private static func content(_ blocks: [Block], _ isTight: Bool) -> String {
    var result = ""
    for block in blocks {
      if isTight, case .paragraph(let inlines) = block.kind {
        result += html(of: inlines)
      } else if isTight, case .section(let section) = block.kind {
        result += "\n<h>\(html(of: section.title))</h>\n" + content(section.blocks, true)
      } else {
        if result.last != "\n" { result += "\n" }
        result += html(of: block)
      }
    }
    return result
  }

  private static func html(of table: Table) -> String {
    func rows(_ rows: [Table.Row], _ tag: String) -> String {
      rows.map { row in
        let cells = row.cells.enumerated().map { index, cell in
          let alignment = table.columns[index].alignment.map { " align=\"\($0.rawValue)\"" } ?? ""
          return "<\(tag)\(alignment)>\(content(cell.blocks, true))</\(tag)>\n"
        }
        return "<tr>\n\(cells.joined())</tr>\n"
      }.joined()
    }
    let body = table.rows.isEmpty ? "" : "<tbody>\n\(rows(table.rows, "td"))</tbody>\n"
    return "<table>\n<thead>\n\(rows(table.headerRows, "th"))</thead>\n\(body)</table>\n"
  }

  private static func html(of inlines: [Inline]) -> String {
    inlines.map { html(of: $0) }.joined()
  }

  private static func html(of inline: Inline) -> String {
    switch inline {
    case .text(let text): escaped(text)
    case .emphasis(let children): "<em>\(html(of: children))</em>"
    case .strong(let children): "<strong>\(html(of: children))</strong>"
    case .literal(let literal): "<code>\(escaped(literal.text))</code>"
    case .span(let children, _): "<del>\(html(of: children))</del>"
    case .target(let children, let attributes):
      "<a id=\"\(attributes.ids.joined())\">\(html(of: children))</a>"
    case .lineBreak: "<br />"
    case .raw(let raw): raw.text
    case .image(let image):
      "<img src=\"\(address(image.source))\" alt=\"\(escaped(image.alternative ?? ""))\""
        + title(image.title) + " />"
    case .reference(let reference):
      "<a href=\"\(target(reference.target))\"\(title(reference.title))>"
        + html(of: reference.children) + "</a>"
    default: "<!-- \(inline) -->"
    }
  }

  private static func target(_ target: Reference.Target) -> String {
    if case .address(let text) = target { address(text) } else { "" }
  }

  private static func title(_ title: String?) -> String {
    title.map { " title=\"\(escaped($0))\"" } ?? ""
  }

  /// Percent-encodes what may not stand in an address.
  private static func address(_ text: String) -> String {
    let kept = Array("-_.+!*'(),%#@?=;:/,+&$~".utf8)
    var result = ""
    for byte in text.utf8 {
      let isKept =
        kept.contains(byte) || (byte < 0x80 && Character(UnicodeScalar(byte)).isLetter)
        || Character(UnicodeScalar(byte)).isNumber && byte < 0x80
      result += isKept ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }
    return escaped(result).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "&#x27;")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
