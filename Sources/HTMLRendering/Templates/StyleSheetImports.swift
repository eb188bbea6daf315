import DocsModel

/// Style sheets with the parts that they import put in, so that a page loads few files.
///
/// A line `@import "part.css";` stands for the text of another sheet of the theme. A sheet stays as
/// written, and its parts files of their own, where the browser has to look at an import itself:
/// one with conditions, of another host, of no file, in a ring, or of a part in another folder whose
/// `url()` is relative to that folder.
struct StyleSheetImports {
  private typealias Line = ArraySlice<UInt8>

  private static let addressMark = Array("url(".utf8)

  let assets: [String: [UInt8]]

  /// All assets, without the parts that stand in other sheets.
  var resolved: [String: [UInt8]] {
    var result = assets
    var merged: Set<String> = []
    var needed: Set<String> = []
    for path in assets.keys where path.hasSuffix(".css") {
      let imports = lines(at: path).filter(Self.isImport)
      guard !imports.isEmpty else { continue }
      let parts = imports.compactMap { Self.target(of: $0, in: path) }
      if let text = text(of: path, importers: []) {
        result[path] = text
        merged.formUnion(parts)
      } else {
        needed.formUnion(parts)
      }
    }
    for part in merged.subtracting(needed) { result[part] = nil }
    return result
  }

  /// The sheet with its parts in their places; nil where an import is for the browser.
  private func text(of path: String, importers: [String]) -> [UInt8]? {
    guard assets[path] != nil, !importers.contains(path) else { return nil }
    var text: [UInt8] = []
    for line in lines(at: path) {
      guard Self.isImport(line) else {
        text += line
        continue
      }
      guard let part = Self.target(of: line, in: path),
        let inner = self.text(of: part, importers: importers + [path]),
        Self.folder(of: part) == Self.folder(of: path)
          || !ByteSearch.contains(Self.addressMark, in: inner)
      else { return nil }
      text += inner
    }
    return text
  }

  /// Each with the line feed at its end.
  private func lines(at path: String) -> [Line] {
    var rest = assets[path, default: []][...]
    var lines: [Line] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  private static func isImport(_ line: Line) -> Bool {
    line.starts(with: "@import".utf8)
  }

  /// Where `@import "name";` leads; nil for an import of any other form.
  private static func target(of line: Line, in sheet: String) -> String? {
    let (opening, closing) = ("@import \"", "\";\n")
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix(opening), text.hasSuffix(closing) else { return nil }
    let name = text.dropFirst(opening.count).dropLast(closing.count)
    guard !name.contains(where: { "\":?#".contains($0) }), !name.hasPrefix("/") else { return nil }
    return SourcePath.resolve(String(name), from: sheet)
  }

  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
