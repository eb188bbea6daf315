package import DocsModel

/// The files that messages point into, with their paths as the user would type them.
package struct ReportedFiles: Sendable {
  enum Key: Equatable {
    case source(SourceFile.ID)
    case theme(String)
  }

  struct Place {
    let key: Key
    let start: SourcePosition
    let end: SourcePosition
    /// The place to underline, where it is not the start.
    var focus: SourceRange?
  }

  private let sources: SourceTree
  private let contentPath: String
  private let theme: [String: [UInt8]]
  private let themePath: String

  package init(
    _ sources: SourceTree,
    below contentPath: String,
    theme: [String: [UInt8]] = [:],
    below themePath: String = ""
  ) {
    self.sources = sources
    self.contentPath = contentPath
    self.theme = theme
    self.themePath = themePath
  }

  func place(of diagnostic: Diagnostic) -> Place? {
    if let range = diagnostic.range {
      let focus = diagnostic.focus.flatMap { $0.file == range.file ? $0 : nil }
      return Place(
        key: .source(range.file),
        start: range.start,
        end: range.end,
        focus: focus
      )
    }
    return diagnostic.themePlace.map { Place(key: .theme($0.path), start: $0.start, end: $0.end) }
  }

  func bytes(of key: Key) -> [UInt8] {
    switch key {
    case .source(let id): sources[id].bytes
    case .theme(let path): theme[path] ?? []
    }
  }

  /// The path below its folder of the file that a message is about.
  func path(of diagnostic: Diagnostic) -> String? {
    diagnostic.range.map { sources[$0.file].path } ?? diagnostic.themePlace?.path
  }

  func shownPath(of key: Key) -> String {
    switch key {
    case .source(let id): Self.join(contentPath, sources[id].path)
    case .theme(let path): Self.join(themePath, path)
    }
  }

  private static func join(_ folder: String, _ path: String) -> String {
    switch folder {
    case "", ".", "./": path
    case _ where folder.hasSuffix("/"): folder + path
    default: folder + "/" + path
    }
  }
}
