import DocsModel

/// The first mistake of a file that cannot be read on after it.
struct Malformation: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
