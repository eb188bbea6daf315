import DocsModel

/// What all documents of a site are made in: where it differs, none is as it was.
struct AssemblySetting: Equatable, Sendable {
  private let configuration: SiteConfiguration
  private let paths: [String]
  private let assets: Set<String>
  private let unreadable: [String: String]
  private let descriptions: [API.Description]
  private let python: [Python.Module]

  init(
    configuration: SiteConfiguration,
    sources: SourceTree,
    descriptions: [API.Description],
    python: [Python.Module]
  ) {
    self.configuration = configuration
    self.descriptions = descriptions
    self.python = python
    paths = sources.files.map(\.path)
    assets = sources.assets
    unreadable = sources.unreadable
  }
}
