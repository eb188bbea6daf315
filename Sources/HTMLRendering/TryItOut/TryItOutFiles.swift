import DocsModel

/// The data of the panel: one file for each API, one for its schemas, one for each operation.
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

  let site: Site

  var entries: [Entry] {
    site.apis.filter { $0.tryItOut != .off }.flatMap(entries)
  }

  private func entries(of api: API.Description) -> [Entry] {
    let operations = api.operations.enumerated().map { index, operation in
      Entry(path: PagePath(Self.path(ofOperation: index, in: api))) {
        OperationData(api: api, operation: operation).value
      }
    }
    return [
      Entry(path: PagePath(Self.folder(of: api) + "api.json")) { APIData(api: api).value },
      Entry(path: PagePath(Self.folder(of: api) + "schemas.json")) { APIData(api: api).schemas },
    ] + operations
  }

  static func path(ofOperation index: Int, in api: API.Description) -> String {
    "\(folder(of: api))\(index).json"
  }

  private static func folder(of api: API.Description) -> String {
    "_try-it/\(api.id)/"
  }
}
