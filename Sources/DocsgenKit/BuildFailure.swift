package import DocsModel

/// What keeps a site from being built at all: the machine, or a site file that cannot be read.
///
/// The published site stays as it is. An author's text never throws.
package struct BuildFailure: Error {
  package let diagnostics: [Diagnostic]
  /// The files that the diagnostics point into.
  package let sources: SourceTree

  init(_ diagnostics: [Diagnostic], in sources: SourceTree) {
    self.diagnostics = diagnostics
    self.sources = sources
  }

  init(_ diagnostic: Diagnostic) {
    self.init([diagnostic], in: SourceTree(contents: [:]))
  }
}
