package import DocsModel
package import RSTParsing

/// Reads what Python files define: names, signatures, bases and docstrings.
///
/// Nothing is imported or run. What is no Python is passed over with a message, and the rest is read.
package struct PythonParser: Sendable {
  private let docstrings: RSTParser

  /// Docstrings are reStructuredText, with the same directives and roles as documents.
  package init(docstrings: RSTParser) {
    self.docstrings = docstrings
  }

  package func parse(_ file: SourceFile, named name: String) -> Diagnosed<Python.Module> {
    var tokenizer = Tokenizer(file)
    tokenizer.run()
    let source = PythonSource(file: file, tokenizer, docstrings: docstrings)
    var reader = ModuleReader(
      source,
      module: Python.Module(
        name: name,
        isPackage: file.path.hasSuffix("__init__.py"),
        range: .startOfFile(file.id)
      )
    )
    reader.run()
    return Diagnosed(
      reader.module,
      tokenizer.diagnostics + reader.diagnostics,
      consulted: Set(reader.module.docstrings.flatMap(\.consulted))
    )
  }
}

extension Python.Module {
  fileprivate var docstrings: [Python.Docstring] {
    (docstring.map { [$0] } ?? []) + members.flatMap(\.docstrings)
  }
}

extension Python.Member {
  fileprivate var docstrings: [Python.Docstring] {
    let own = docstring.map { [$0] } ?? []
    guard case .class(let content) = kind else { return own }
    return own + content.members.flatMap(\.docstrings)
  }
}
