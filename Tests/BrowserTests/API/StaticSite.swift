import Foundation
import Hummingbird

/// The files of built sites, each below a path.
struct StaticSite: Sendable {
  /// The folder of each path: `/docs/rest-api/`.
  let folders: [String: String]

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png",
  ]

  func response(to path: String) -> Response? {
    guard let (prefix, folder) = folders.first(where: { path.hasPrefix($0.key) }) else {
      return nil
    }
    let name = path.dropFirst(prefix.count).removingPercentEncoding ?? ""
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
    let suffix = name.split(separator: ".").last.map(String.init) ?? ""
    return .of(Array(data), type: Self.types[suffix] ?? "text/plain")
  }
}
