import DocsModel

/// All operations of the site: those of specifications first, then those that only pages tell of.
struct OperationTable: Equatable, Sendable {
  /// An operation that a document describes.
  struct Source: Hashable, Sendable {
    var document: Int
    var index: Int
  }

  var apis: [API.Description]
  /// How many operations of each API come from its specification.
  var specifiedCounts: [Int]
  /// By document, the operation that each of its own has become.
  var ids: [[API.Operation.ID]]
  /// What a writer says of an operation.
  var prose: [API.Operation.ID: Source] = [:]
  /// The specification's operation that fills the gaps of one with a place of its own.
  var models: [API.Operation.ID: API.Operation.ID] = [:]

  init(apis: [API.Description]) {
    self.apis = apis
    specifiedCounts = apis.map(\.operations.count)
    ids = []
  }

  /// The specification's operation that tells of the same as this one.
  func specified(_ id: API.Operation.ID) -> API.Operation.ID? {
    models[id] ?? (id.index < specifiedCounts[id.api] ? id : nil)
  }

  subscript(id: API.Operation.ID) -> API.Operation {
    apis[id.api].operations[id.index]
  }

  func global(_ id: API.Operation.ID, in document: Int) -> API.Operation.ID {
    id.api < 0 ? ids[document][id.index] : id
  }
}
