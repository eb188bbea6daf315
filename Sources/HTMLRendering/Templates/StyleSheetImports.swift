import DocsModel

/// Style sheets with the parts that they import put in, so that a page loads few files.
///
/// A line `@import "part.css";` stands for the text of another sheet of the theme. A sheet stays as
/// written, and its parts files of their own, where the browser has to look at an import itself:
/// one with conditions, of another host, of no file, in a ring, or of a part in another folder whose
/// `url()` is relative to that folder.
struct StyleSheetImports {
  let assets: [String: [UInt8]]

  /// All assets, without the parts that stand in other sheets.
  var resolved: [String: [UInt8]] {
    var result = assets
    var merged: Set<String> = []
    var needed: Set<String> = []
    for path in assets.keys where path.hasSuffix(".css") {
      let parts = parts(of: path)
      guard let lines = lines(of: path, importers: []) else {
        needed.formUnion(parts)
        continue
      }
      guard !parts.isEmpty else { continue }
      result[path] = Array(lines.joined(separator: "\n").utf8)
      merged.formUnion(parts)
    }
    for part in merged.subtracting(needed) { result[part] = nil }
    return result
  }

  /// The paths that a sheet's imports lead to, whether there is something or not.
  private func parts(of path: String) -> [String] {
    written(at: path).compactMap { Self.imported(by: $0, in: path) }
  }

  /// The lines with those of the parts in their places; nil where an import is for the browser.
  private func lines(of path: String, importers: [String]) -> [Substring]? {
    guard assets[path] != nil, !importers.contains(path) else { return nil }
    var lines: [Substring] = []
    for line in written(at: path) {
      guard line.hasPrefix("@import") else {
        lines.append(line)
        continue
      }
      guard let part = Self.imported(by: line, in: path),
        let text = self.lines(of: part, importers: importers + [path]),
        Self.folder(of: part) == Self.folder(of: path) || !text.contains(where: Self.hasAddress)
      else { return nil }
      lines += text
    }
    return lines
  }

  private func written(at path: String) -> [Substring] {
    String(decoding: assets[path] ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Where `@import "name";` leads; nil for any other line.
  private static func imported(by line: Substring, in sheet: String) -> String? {
    let (opening, closing) = ("@import \"", "\";")
    guard line.hasPrefix(opening), line.hasSuffix(closing) else { return nil }
    let name = line.dropFirst(opening.count).dropLast(closing.count)
    guard !name.contains(where: { "\":?#".contains($0) }), !name.hasPrefix("/") else { return nil }
    return SourcePath.resolve(String(name), from: sheet)
  }

  private static func hasAddress(_ line: Substring) -> Bool {
    line.contains("url(")
  }

  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
