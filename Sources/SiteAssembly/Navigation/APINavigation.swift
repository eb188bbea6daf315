import DocsModel

/// An API in the navigation.
enum APINavigation {
  /// The entry in the site's tree; whoever shows it may open it into groups and operations.
  static func leaf(for api: API.Description) -> NavigationItem {
    NavigationItem(title: api.title, destination: .page(api.indexPage, fragment: nil))
  }

  /// The index, below it the groups with their operations, in the order of reading.
  static func item(for api: API.Description) -> NavigationItem {
    var members: [String: [NavigationItem]] = [:]
    for operation in api.operations where !operation.isUnlisted {
      let item = NavigationItem(title: title(of: operation), destination: operation.home)
      members[operation.groups.first ?? "", default: []].append(item)
    }
    let groups = api.groups.compactMap { group in
      members[group.name].map {
        NavigationItem(title: group.displayName ?? group.name, children: $0)
      }
    }
    let named = Set(api.groups.map(\.name))
    let others = members.keys.filter { !named.contains($0) }.sorted().flatMap { members[$0] ?? [] }
    let components = api.componentsPage.map {
      [NavigationItem(title: API.Component.title, destination: .page($0, fragment: nil))]
    }
    return NavigationItem(
      title: api.title,
      destination: .page(api.indexPage, fragment: nil),
      children: groups + others + (components ?? [])
    )
  }

  static func title(of operation: API.Operation) -> String {
    operation.summary ?? OperationKey.written(operation)
  }
}

extension API.Description {
  /// The page that lists the API's operations.
  var indexPage: PagePath {
    PagePath(folder.path.isEmpty ? "index.html" : folder.path + "/index.html")
  }
}
