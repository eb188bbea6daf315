import DocsModel

/// The data of the panel: one file for each API with its schemas, and its operations, some a file.
///
/// The panel fetches what it needs when it is opened; a page that nobody tries out loads none.
struct TryItOutFiles {
  /// One file, whose value is made when it is asked for.
  struct Entry: Sendable {
    let path: PagePath
    fileprivate let value: @Sendable () -> Value

    var file: OutputFile {
      OutputFile(path: path, bytes: Array(JSONText.compact(value()).utf8))
    }
  }

  /// So few that a reader who opens one does not wait for the others, so many that a large API does
  /// not make thousands of small files.
  private static let operationsInFile = 16

  let site: Site
  /// Those that were made before, for each API.
  var samples: [SampleTable] = []

  var entries: [Entry] {
    site.apis.enumerated().filter { $1.tryItOut != .off }.flatMap { index, api in
      entries(of: api, samples[api: index])
    }
  }

  private func entries(of api: API.Description, _ samples: SampleTable) -> [Entry] {
    let starts = stride(from: 0, to: api.operations.count, by: Self.operationsInFile)
    let operations = starts.map { start in
      Entry(path: Self.path(ofOperation: start, in: api)) {
        let operations = api.operations[start...].prefix(Self.operationsInFile)
        return .array(
          operations.map { OperationData(api: api, operation: $0, known: samples.requests).value }
        )
      }
    }
    let path = PagePath(Self.folder(of: api) + "api.json")
    return [Entry(path: path) { APIData(api: api).value }] + operations
  }

  /// The file that an operation is in.
  static func path(ofOperation index: Int, in api: API.Description) -> PagePath {
    PagePath("\(folder(of: api))operations-\(index / operationsInFile).json")
  }

  /// Where an operation is in its file, as a JSON pointer in a fragment (RFC 6901 section 6).
  static func fragment(ofOperation index: Int) -> String {
    "#/\(index % operationsInFile)"
  }

  private static func folder(of api: API.Description) -> String {
    "_try-it/\(api.id)/"
  }
}
