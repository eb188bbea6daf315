import DocsModel

/// The data of the panel: one file for each API, one for its schemas, one for each operation.
///
/// The panel fetches what it needs when it is opened; a page that nobody tries out loads none.
struct TryItOutFiles {
  let site: Site

  var files: [OutputFile] {
    site.apis.filter { $0.tryItOut != .off }.flatMap(files)
  }

  private func files(of api: API.Description) -> [OutputFile] {
    let data = APIData(api: api)
    let operations = api.operations.enumerated().map { index, operation in
      let value = OperationData(api: api, operation: operation).value
      return Self.file(Self.path(ofOperation: index, in: api), value)
    }
    return [
      Self.file(Self.folder(of: api) + "api.json", data.value),
      Self.file(Self.folder(of: api) + "schemas.json", data.schemas),
    ] + operations
  }

  static func path(ofOperation index: Int, in api: API.Description) -> String {
    "\(folder(of: api))\(index).json"
  }

  private static func folder(of api: API.Description) -> String {
    "_try-it/\(api.id)/"
  }

  private static func file(_ path: String, _ value: Value) -> OutputFile {
    OutputFile(path: PagePath(path), bytes: Array(JSONText.compact(value).utf8))
  }
}
