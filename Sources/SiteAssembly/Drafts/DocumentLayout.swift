import DocsModel

/// The page of each document: `NAME.rst` becomes `NAME.html`, folders stay.
struct DocumentLayout: Sendable {
  var pages: [PagePath] = []
  var paths = PagePathTable()

  static func settle(_ documents: [Document], names: [String]) -> Diagnosed<DocumentLayout> {
    var layout = DocumentLayout()
    var diagnostics: [Diagnostic] = []
    for (document, name) in zip(documents, names) {
      let wanted = name + ".html"
      if layout.paths.contains(wanted) {
        let other = zip(documents, layout.pages).first {
          $1.path.lowercased() == wanted.lowercased()
        }
        diagnostics.append(
          .pageOfTwoDocuments(
            wanted,
            other: other?.0.path ?? "",
            at: .startOfFile(document.file)
          )
        )
      }
      layout.pages.append(layout.paths.take("", name))
    }
    return Diagnosed(layout, diagnostics)
  }
}
