extension Role {
  /// A name of code as a role gives it: `a.b.Name`, `~a.b.Name`, `!a.b.Name`, `title <a.b.Name>`.
  package struct CodeName: Equatable, Sendable {
    package let title: String?
    /// The name without its marks.
    package var target: String
    /// Whether no link is wanted, which `!` at the very front asks for.
    package let isPlain: Bool
    /// Whether only the last part is shown, which `~` before the name asks for.
    private let isShort: Bool
    private let written: String

    fileprivate init(_ role: Role) {
      let parts = role.titleAndTarget
      let isPlain = role.text.hasPrefix("!")
      var name = parts.target
      if isPlain, parts.title == nil { name.removeFirst() }
      let words = parts.title.map { isPlain ? String($0.dropFirst()) : $0 }
      title = words?.isEmpty == true ? nil : words
      isShort = name.hasPrefix("~")
      target = isShort ? String(name.dropFirst()) : name
      self.isPlain = isPlain
      written = role.text
    }

    /// What a reader sees; the text as written where no name is left of it.
    package var shown: String {
      if let title { return title }
      let last = isShort ? target.split(separator: ".").last.map(String.init) : nil
      let words = last ?? target
      return words.isEmpty ? written : words
    }
  }

  package var codeName: CodeName { CodeName(self) }
}
