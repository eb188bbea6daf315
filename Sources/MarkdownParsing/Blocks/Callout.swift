import DocsModel

/// A block that a mark opens and whose content stands in by four, as MkDocs has them.
///
///     !!! note "Before you start"
///         Ask for a token.
///
/// `???` opens a box that folds, `===` one of several tabs.
struct Callout {
  enum Kind {
    case admonition(String)
    case dropdown
    case tab
  }

  var kind: Kind
  var title: String?
  var range: SourceRange
  /// The content less its indentation.
  var lines: [TextLine] = []

  /// Reads the line of the mark; nil where it is none.
  init?(_ line: ArraySlice<UInt8>, at range: SourceRange) {
    let line = line.trimmed
    guard let mark = line.first, line.starts(with: Array(repeating: mark, count: 3)) else {
      return nil
    }
    var rest = line.dropFirst(3)
    if mark != UInt8(ascii: "!"), let sign = rest.first, sign == UInt8(ascii: "+") || sign == mark {
      return nil
    }
    guard rest.first == .space else { return nil }
    rest = rest.drop(while: \.isBlank)
    let words = rest.prefix { $0 != UInt8(ascii: "\"") }
    let quoted = rest[words.endIndex...]
    let name = words.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    title = Self.title(quoted)
    self.range = range
    guard words.allSatisfy(Self.isWord), quoted.isEmpty || title != nil else { return nil }
    switch mark {
    case UInt8(ascii: "!") where !name.isEmpty: kind = .admonition(name.text.lowercased())
    case UInt8(ascii: "?"):
      kind = .dropdown
      title = title ?? Self.capitalized(name)
    case UInt8(ascii: "=") where title != nil && words.isEmpty: kind = .tab
    default: return nil
    }
  }

  func block(content: [Block]) -> Block {
    let title = title.map { [Inline.text($0)] }
    let kind: Block.Kind =
      switch self.kind {
      case .admonition(let name):
        .admonition(Self.admonition(name, title: title, blocks: content))
      case .dropdown: .container(Container(role: .dropdown, title: title, blocks: content))
      case .tab: .tabs(TabSet(tabs: [TabSet.Tab(label: title ?? [], blocks: content)]))
      }
    return Block(kind: kind, range: range)
  }

  /// Docutils' kinds keep their names; another name is the title of a plain admonition.
  private static func admonition(_ name: String, title: [Inline]?, blocks: [Block]) -> Admonition {
    let others = [
      "info": "note", "todo": "note", "abstract": "note", "question": "hint", "success": "tip",
      "failure": "error", "bug": "error", "example": "note", "quote": "note",
    ]
    let known = [
      "attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning",
      "seealso", "deprecated",
    ]
    let shown = title ?? (known.contains(name) ? nil : [.text(capitalized(Array(name.utf8)[...]))])
    let kind = known.contains(name) ? name : others[name] ?? "admonition"
    return Admonition(kind: kind, title: shown?.isEmpty == true ? nil : shown, blocks: blocks)
  }

  private static func title(_ quoted: ArraySlice<UInt8>) -> String? {
    guard quoted.count >= 2, quoted.last == UInt8(ascii: "\"") else { return nil }
    return quoted.dropFirst().dropLast().text
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte.isBlank || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func capitalized(_ name: ArraySlice<UInt8>) -> String {
    name.text.prefix(1).uppercased() + name.text.dropFirst()
  }
}

extension TabSet {
  /// Makes one set of tabs that follow each other.
  static func joined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for piece in pieces {
      guard case .block(let block) = piece, case .tabs(let next) = block.kind,
        case .block(var last)? = result.last, case .tabs(var set) = last.kind
      else {
        result.append(piece)
        continue
      }
      set.tabs += next.tabs
      last.kind = .tabs(set)
      last.range.end = block.range.end
      result[result.count - 1] = .block(last)
    }
    return result
  }
}
