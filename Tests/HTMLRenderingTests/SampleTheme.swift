import DocsModel
import Foundation
import HTMLRendering
import Testing

extension Theme {
  /// The theme of the repository.
  static func ofRepository(_ file: String = #filePath) throws -> Theme {
    let root = file.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/theme"
    let enumerator = try #require(FileManager.default.enumerator(atPath: root))
    var files: [String: [UInt8]] = [:]
    while let path = enumerator.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: root + "/" + path) else { continue }
      files[path] = Array(data)
    }
    return Theme(files: files)
  }

  /// A theme of the given templates, and for the rest one that shows nothing but the content.
  static func of(templates: [String: String] = [:]) -> Theme {
    let plain = ["page": "{{main}}", "search": "", "not-found": ""]
    let all = plain.merging(templates) { _, new in new }
    return Theme(
      files: Dictionary(
        uniqueKeysWithValues: all.map { ("templates/\($0).mustache", Array($1.utf8)) }
      )
    )
  }
}
