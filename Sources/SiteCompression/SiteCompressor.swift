package import DocsModel

/// Makes smaller forms of a site's files, which a server sends to browsers that ask for them.
///
/// The same files give the same bytes: no time and no name is written into them.
package struct SiteCompressor: Sendable {
  /// A smaller file goes into one packet as it is.
  private static let smallestSize = 1024
  /// What is not at least a tenth smaller costs the server's time and saves the reader's none.
  private static let greatestShare = 0.9
  /// The ends of names whose files are text; pictures and archives are compressed already.
  private static let extensions: Set<Substring> = [
    "css", "csv", "html", "ico", "js", "json", "map", "md", "mjs", "otf", "py", "rst", "svg", "ttf",
    "txt", "wasm", "webmanifest", "xml", "yaml", "yml",
  ]

  package init() {}

  /// The compressed forms of all files that are worth it; none takes the name of another file.
  package func compressedForms(of files: [OutputFile], jobs: Jobs) async -> [OutputFile] {
    let taken = Set(files.map(\.path))
    let candidates = files.filter(Self.mayBeWorthIt)
    let forms = await candidates.concurrentMap(jobs, weight: \.bytes.count) { file in
      Coding.allCases.compactMap { Self.form(of: file, in: $0) }
    }
    return forms.joined().filter { !taken.contains($0.path) }
  }

  private static func mayBeWorthIt(_ file: OutputFile) -> Bool {
    guard file.bytes.count >= smallestSize else { return false }
    let name = file.path.path
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return extensions.contains(name[name.utf8.index(after: dot)...])
  }

  private static func form(of file: OutputFile, in coding: Coding) -> OutputFile? {
    let bytes = coding.encode(file.bytes)
    guard let bytes, Double(bytes.count) <= Double(file.bytes.count) * greatestShare else {
      return nil
    }
    return OutputFile(path: PagePath(file.path.path + coding.fileExtension), bytes: bytes)
  }
}
