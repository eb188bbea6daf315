import DocsModel

/// The site's APIs before the operations of pages are added: specifications, as the site file sets them.
enum ConfiguredAPIs {
  static func settle(
    _ descriptions: [API.Description],
    configuration: SiteConfiguration,
    sources: SourceTree
  ) -> Diagnosed<[API.Description]> {
    var apis = descriptions
    var diagnostics: [Diagnostic] = []
    var taken = Set(configuration.apis.map(\.id))
    var settled: Set<Int> = []
    for configured in configuration.apis {
      guard let path = configured.specification else {
        apis.append(settle(API.Description(id: configured.id, title: configured.id), configured))
        continue
      }
      guard let index = descriptions.firstIndex(where: { $0.specification == path }) else {
        if sources[path] == nil {
          let reason = sources.unreadable[path]
          diagnostics.append(.missingFile(path, reason: reason, at: configured.range))
        }
        apis.append(settle(API.Description(id: configured.id, title: configured.id), configured))
        continue
      }
      apis[index] = settle(apis[index], configured)
      settled.insert(index)
    }
    for index in descriptions.indices where !settled.contains(index) {
      let fallback = DocumentName.of(apis[index].specification ?? "api")
      let slug = Slug.of(apis[index].title.isEmpty ? fallback : apis[index].title, fallback: "api")
      let given = apis[index].id
      apis[index].id = UniqueName.first(like: given.isEmpty ? slug : given, notIn: taken)
      taken.insert(apis[index].id)
    }
    return Diagnosed(apis, diagnostics)
  }

  private static func settle(
    _ description: API.Description,
    _ configured: ConfiguredAPI
  ) -> API.Description {
    var result = description
    result.id = configured.id
    if let name = configured.name { result.title = name }
    if !configured.servers.isEmpty { result.servers = configured.servers }
    result.login = configured.login ?? description.login
    result.tryItOut = configured.tryItOut
    result.sendsRequestedWith = configured.sendsRequestedWith
    result.allowsOtherServers = configured.allowsOtherServers
    return result
  }
}
