import DocsModel
import DocsgenKit
import Foundation

extension Benchmark {
  /// From a save to the new page, as `docsgen preview` makes it: the rebuild, and what it tells.
  static let previews: [Benchmark] = [
    Benchmark(name: "preview, a line of a page", goal: "30 ms") {
      try await rebuild(
        of: try Corpus.folder(Corpus.determined),
        changing: "reference/rest-api.rst"
      ) {
        $0 + "\nA line more.\n"
      }
    },
    Benchmark(name: "preview, a title", goal: "100 ms") {
      try await rebuild(
        of: try Corpus.folder(Corpus.determined),
        changing: "reference/rest-api.rst"
      ) {
        $0.replacing("REST API", with: "REST APIs", maxReplacements: 1)
      }
    },
    Benchmark(name: "preview, 1,123 operations", goal: "1 s") {
      try await rebuild(of: kubernetes(), changing: "kubernetes.swagger.json") {
        $0.replacing("get available API versions", with: "get the API versions")
      }
    },
  ]

  private static func kubernetes() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docsgen-kubernetes-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = "kubernetes.swagger.json"
    try FileManager.default.copyItem(
      at: Corpus.shared.appending(path: "specs/" + name),
      to: folder.appending(path: name)
    )
    return folder
  }

  /// Saves a file in two states by turns and takes the fastest rebuild.
  private static func rebuild(
    of folder: URL,
    changing name: String,
    _ change: (String) -> String
  ) async throws -> Measurement {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let states = [change(text), text]
    let theme = SiteBuild.theme.path
    var preview = Preview(BuildOptions(content: folder.path, theme: theme, output: ""))
    _ = try await preview.build()
    var seconds = Double.infinity
    for turn in 0..<9 {
      // What was written a moment ago is read again, for the disk's clock is coarse.
      try await Task.sleep(for: .milliseconds(120))
      try states[turn % 2].write(to: file, atomically: true, encoding: .utf8)
      let start = ContinuousClock.now
      let site = try await preview.build()
      let page = site?.paths.first { $0.hasSuffix(".html") && $0.contains("rest-api") }
      _ = page.flatMap { site?.file(at: $0) }
      seconds = min(seconds, (ContinuousClock.now - start) / .seconds(1))
    }
    return Measurement(seconds: seconds, size: text.utf8.count)
  }
}
