import DocsModel

extension DirectiveDefinition {
  /// `sectnum`: numbers before the titles of the document.
  static let sectionNumbers = DirectiveDefinition(
    names: ["sectnum", "section-numbering"],
    syntax: DirectiveSyntax(
      argument: .none,
      options: ["depth", "start", "prefix", "suffix"],
      content: .none
    )
  ) { use, expander in
    expander.numberSections(
      SectionNumbers(
        depth: use.value("depth").flatMap { Int($0) },
        start: use.value("start").flatMap { Int($0) },
        prefix: use.value("prefix"),
        suffix: use.value("suffix")
      )
    )
    return []
  }

  /// `target-notes`: a footnote for each address that the document refers to by a name.
  static let targetNotes = DirectiveDefinition(
    names: ["target-notes"],
    syntax: DirectiveSyntax(argument: .none, options: ["class", "name"], content: .none)
  ) { use, _ in [use.block(.directive(use.directive))] }
}
