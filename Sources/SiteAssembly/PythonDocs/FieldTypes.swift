import DocsModel

/// The types in fields of docstrings, `list[Job] or None`: names that the site describes are links.
enum FieldTypes {
  private struct Piece {
    var text: Substring
    var isWord: Bool

    /// Whether a name may stand beside it: signs such as `[` and `,` divide types, blanks do not.
    var isDivider: Bool { !isWord && text.contains { !$0.isWhitespace } }
    var isConnector: Bool { isWord && (text == "of" || text == "or") }
  }

  fileprivate static let role = "py:field-type"

  /// A text with a role for each name that stands alone; words of a sentence are no names.
  static func inlines(of text: String, at range: SourceRange) -> [Inline] {
    let pieces = pieces(of: text)
    var inlines: [Inline] = []
    for (index, piece) in pieces.enumerated() {
      let text = String(piece.text)
      if isName(index, in: pieces) {
        inlines.append(.role(Role(name: role, text: text, range: range)))
      } else if case .text(let before)? = inlines.last {
        inlines[inlines.count - 1] = .text(before + text)
      } else {
        inlines.append(.text(text))
      }
    }
    return inlines
  }

  private static func isName(_ index: Int, in pieces: [Piece]) -> Bool {
    let piece = pieces[index]
    guard piece.isWord, !piece.isConnector, let first = piece.text.first else { return false }
    return (first.isLetter || first == "_" || first == "~")
      && stands(beside: index, step: -1, in: pieces) && stands(beside: index, step: 1, in: pieces)
  }

  /// Whether a type begins or ends at a place, seen from a word in it.
  private static func stands(beside index: Int, step: Int, in pieces: [Piece]) -> Bool {
    let (beside, next) = (index + step, index + 2 * step)
    guard pieces.indices.contains(beside), !pieces[beside].isDivider else { return true }
    return !pieces.indices.contains(next) || pieces[next].isConnector
  }

  /// Words, and what stands between them.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let first = rest.first {
      let isWord = isWordCharacter(first)
      let piece = rest.prefix { isWordCharacter($0) == isWord }
      pieces.append(Piece(text: piece, isWord: isWord))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_.~".contains(character)
  }
}

extension RoleDefinition {
  /// A name in a type; one that the site does not describe is plain text.
  static let fieldType = RoleDefinition(names: [FieldTypes.role]) { role, resolver in
    let title = PythonReference(role).title
    guard let name = resolver.type(named: role.text, at: role.range),
      let place = resolver.table.objects[name]
    else { return [.text(title)] }
    let destination = resolver.table.destination(of: place)
    return [.link(Link(children: [.text(title)], destination: destination))]
  }
}
