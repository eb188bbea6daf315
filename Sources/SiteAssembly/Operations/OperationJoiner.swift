import DocsModel

/// Puts the resolved texts of writers and specifications together into the site's APIs.
enum OperationJoiner {
  static func join(
    _ table: OperationTable,
    descriptions: [API.Description],
    prose: [[API.Operation]]
  ) -> [API.Description] {
    var apis = descriptions
    for (document, ids) in table.ids.enumerated() {
      for (index, id) in ids.enumerated() {
        let settled = table[id]
        var written = prose[document][index]
        written.groups = settled.groups
        written.isUnlisted = settled.isUnlisted
        var operation = written
        if let model = table.specified(id) {
          let merger = OperationMerger(api: descriptions[model.api])
          operation = merger.merge(
            written,
            with: descriptions[model.api].operations[model.index]
          )
        }
        operation.home = settled.home
        apis[id.api].operations[id.index] = completed(operation)
      }
    }
    return apis
  }

  /// Adds the variables of the path that neither text nor specification names.
  private static func completed(_ operation: API.Operation) -> API.Operation {
    var result = operation
    var known = Set(operation.parameters.lazy.filter { $0.location == .path }.map(\.name))
    for variable in operation.path.variables where known.insert(variable.name).inserted {
      result.parameters.append(
        API.Parameter(
          name: variable.name,
          location: .path,
          isRequired: true,
          schema: .inline(WrittenType.schema(of: variable)),
          range: operation.range
        )
      )
    }
    return result
  }
}
