import DocsModel

/// Gives every operation its one home, and pages to those that no document places.
struct OperationHomes {
  private(set) var table: OperationTable
  private(set) var paths: PagePathTable
  private let drafts: [DocumentDraft]
  private let indices: [DocumentIndex]

  static func settle(
    _ table: OperationTable,
    paths: PagePathTable,
    drafts: [DocumentDraft],
    indices: [DocumentIndex]
  ) -> OperationTable {
    var homes = OperationHomes(table: table, paths: paths, drafts: drafts, indices: indices)
    homes.place { $0.api < 0 }
    homes.place { $0.api >= 0 }
    for api in homes.table.apis.indices { homes.givePages(to: api) }
    return homes.table
  }

  /// The first place where a writer put an operation is its home; a description before a mere mention.
  private mutating func place(where isMeant: (API.Operation.ID) -> Bool) {
    for (document, index) in indices.enumerated() {
      for placement in index.placements where isMeant(placement.id) {
        let id = table.global(placement.id, in: document)
        guard table[id].home == nil else { continue }
        table.apis[id.api].operations[id.index].home = .page(
          drafts[document].page,
          fragment: placement.fragment
        )
      }
    }
  }

  private mutating func givePages(to api: Int) {
    let folder = folder(for: table.apis[api].id)
    table.apis[api].folder = PagePath(folder)
    _ = paths.take(folder, "index")
    if !table.apis[api].unusedComponents.isEmpty {
      table.apis[api].componentsPage = paths.take(folder, "components")
    }
    for index in table.apis[api].operations.indices
    where table.apis[api].operations[index].home == nil {
      let operation = table.apis[api].operations[index]
      let group = Slug.of(operation.groups.first ?? "default", fallback: "group")
      let path = paths.take(folder + "/" + group, Self.name(of: operation))
      table.apis[api].operations[index].home = .page(path, fragment: nil)
    }
    for index in table.apis[api].schemas.indices {
      let name = Slug.keepingCase(table.apis[api].schemas[index].name, fallback: "schema")
      let path = paths.take(folder + "/schemas", name)
      table.apis[api].schemas[index].home = .page(path, fragment: nil)
    }
  }

  /// A folder whose index page is free.
  private func folder(for id: String) -> String {
    var folder = id
    var number = 1
    while paths.contains(folder + "/index.html") {
      folder = number == 1 ? id + "-api" : "\(id)-api-\(number)"
      number += 1
    }
    return folder
  }

  private static func name(of operation: API.Operation) -> String {
    let fallback = Slug.of(
      operation.method + " " + (operation.webhook ?? operation.path.normalized),
      fallback: "operation"
    )
    return operation.operationID.map { Slug.of($0, fallback: fallback, splitsWords: true) }
      ?? fallback
  }
}
