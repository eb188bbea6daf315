import DocsModel

/// Finds for each operation of a document the API that it belongs to and its specification.
struct OperationMatcher {
  private(set) var table: OperationTable
  private(set) var diagnostics: [Diagnostic] = []
  private let configuration: SiteConfiguration
  private let siteTitle: String
  private let pagePatterns: [(pattern: ShellPattern, api: Int)]
  /// By API, the operations of its specification by key.
  private var candidates: [[String: [Int]]]
  private var siteAPI: Int?
  private var written: [String: OperationTable.Source] = [:]

  init(apis: [API.Description], configuration: SiteConfiguration, siteTitle: String) {
    table = OperationTable(apis: apis)
    self.configuration = configuration
    self.siteTitle = siteTitle
    pagePatterns = configuration.apis.flatMap { configured in
      let api = apis.firstIndex { $0.id == configured.id }
      return api.map { api in configured.pages.map { (ShellPattern($0), api) } } ?? []
    }
    candidates = apis.map { Self.candidates($0) }
  }

  private static func candidates(_ api: API.Description) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, operation) in api.operations.enumerated() {
      result[OperationKey.shape(operation), default: []].append(index)
      guard !api.basePath.isEmpty else { continue }
      let shape = operation.method + " " + api.basePath + operation.path.shape
      result[shape, default: []].append(index)
    }
    return result
  }

  mutating func match(_ drafts: [DocumentDraft], _ indices: [DocumentIndex]) {
    for (document, draft) in drafts.enumerated() {
      let home = api(of: draft)
      let groups = Self.groups(of: indices[document], count: draft.operations.count)
      table.ids.append(
        draft.operations.indices.map { index in
          var operation = draft.operations[index]
          if operation.groups.isEmpty, let group = groups[index] { operation.groups = [group] }
          let source = OperationTable.Source(document: document, index: index)
          return add(operation, from: source, home: home)
        }
      )
    }
  }

  /// The API that a document is about, where something says so.
  private func api(of draft: DocumentDraft) -> Int? {
    let path = draft.document.path
    if let configured = pagePatterns.first(where: { $0.pattern.matches(path) }) {
      return configured.api
    }
    return draft.specifications.count == 1 ? draft.specifications[0] : nil
  }

  /// The group of each operation: the title of the section below the page's title.
  private static func groups(of index: DocumentIndex, count: Int) -> [String?] {
    var result = [String?](repeating: nil, count: count)
    for placement in index.placements where placement.id.api < 0 {
      let sections = placement.sections
      result[placement.id.index] = sections.count > 1 ? sections[1] : sections.first
    }
    return result
  }

  private mutating func add(
    _ operation: API.Operation,
    from source: OperationTable.Source,
    home: Int?
  ) -> API.Operation.ID {
    let match = match(operation, home: home)
    if let match, !operation.isUnlisted, table.prose[match] == nil {
      table.prose[match] = source
      return match
    }
    let api = match?.api ?? home ?? ensureSiteAPI()
    var added = operation
    added.isUnlisted = operation.isUnlisted || isRepeated(operation, in: api, from: source)
    let id = append(added, to: api)
    table.prose[id] = source
    table.models[id] = match
    return id
  }

  private mutating func append(_ operation: API.Operation, to api: Int) -> API.Operation.ID {
    table.apis[api].operations.append(operation)
    for group in operation.groups
    where !table.apis[api].groups.contains(where: { $0.name == group }) {
      table.apis[api].groups.append(API.Group(name: group))
    }
    return API.Operation.ID(api: api, index: table.apis[api].operations.count - 1)
  }

  /// Whether another place of the site describes the operation already, which the author is told.
  private mutating func isRepeated(
    _ operation: API.Operation,
    in api: Int,
    from source: OperationTable.Source
  ) -> Bool {
    guard !operation.isUnlisted else { return false }
    let key = "\(api) " + OperationKey.written(operation)
    guard written.updateValue(source, forKey: key) != nil else { return false }
    diagnostics.append(
      .duplicateOperation(OperationKey.written(operation), at: operation.range)
    )
    return true
  }

  /// The specification's operation of the same method and path.
  private func match(_ operation: API.Operation, home: Int?) -> API.Operation.ID? {
    if let home { return match(operation, in: home) }
    let found = candidates.indices.compactMap { match(operation, in: $0) }
    return found.count == 1 ? found[0] : nil
  }

  private func match(_ operation: API.Operation, in api: Int) -> API.Operation.ID? {
    guard api < candidates.count, let found = candidates[api][OperationKey.shape(operation)] else {
      return nil
    }
    let path = operation.path.normalized
    let operations = table.apis[api].operations
    let exact = found.first { operations[$0].path.normalized == path }
    return (exact ?? found.first).map { API.Operation.ID(api: api, index: $0) }
  }

  private mutating func ensureSiteAPI() -> Int {
    if let siteAPI { return siteAPI }
    if configuration.apis.count == 1,
      let only = table.apis.firstIndex(where: {
        $0.id == configuration.apis[0].id
      })
    {
      siteAPI = only
      return only
    }
    let taken = Set(table.apis.map(\.id))
    let id = UniqueName.first(like: Slug.of(siteTitle, fallback: "api"), notIn: taken)
    table.apis.append(API.Description(id: id, title: siteTitle))
    table.specifiedCounts.append(0)
    siteAPI = table.apis.count - 1
    return table.apis.count - 1
  }
}
