extension API {
  /// The formats that a specification can be downloaded in.
  package enum Download: String, CaseIterable, Sendable {
    case json
    case yaml

    package var title: String { rawValue.uppercased() }
  }
}

extension API.Description {
  /// Where the specification lies in the site.
  package func path(of download: API.Download) -> PagePath {
    let name = "openapi." + download.rawValue
    return PagePath(folder.path.isEmpty ? name : folder.path + "/" + name)
  }
}
