import DocsModel

extension DirectiveDefinition {
  private static let methods = [
    "options", "head", "post", "get", "put", "patch", "delete", "trace", "connect", "copy",
    "any", "query",
  ]

  /// `http:get:: /users/(int:id)` and its kin: an operation with its text and its fields.
  static let http: [DirectiveDefinition] = methods.map { method in
    DirectiveDefinition(
      names: ["http:" + method],
      syntax: DirectiveSyntax(
        argument: .required,
        options: ["deprecated", "noindex", "no-index", "addtoc", "synopsis"],
        content: .blocks
      )
    ) { use, expander in expander.operations(use, method: method.uppercased()) }
  }
}

extension DirectiveExpander {
  /// An operation for each signature; those below one another share the text under the last.
  fileprivate mutating func operations(_ use: DirectiveUse, method: String) -> [Block] {
    let content = rewrite(use.blocks)
    let paths = use.signatures
    return paths.enumerated().map { index, path in
      let address = OperationAddress(path)
      var operation = API.Operation(method: method, path: address.path, range: use.range)
      if let server = address.server { operation.servers = [server] }
      for option in use.directive.options { _ = operation.take(option.name, option.value.trimmed) }
      operation.textFollows = index < paths.count - 1
      var reader = HTTPFieldReader(operation: operation, nearMisses: nearMisses)
      operation = reader.read(content)
      nearMisses = reader.nearMisses
      for diagnostic in reader.diagnostics { report(diagnostic) }
      var block = Block(kind: .operation(add(operation)), range: use.range)
      block.attributes = use.block.attributes
      block.attributes.ids.append(HTTPAnchor.id(method: method, path: path))
      return block
    }
  }
}

extension API.Operation {
  /// Takes what an option of the directive says; false where it says nothing of an operation.
  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "synopsis": if summary == nil, !value.isEmpty { summary = value }
    case "deprecated": isDeprecated = true
    case "noindex", "no-index": isUnlisted = true
    default: return false
    }
    return true
  }
}

/// The fragments that sphinxcontrib-httpdomain gives to operations, so that old links arrive.
enum HTTPAnchor {
  /// How many characters of a path count.
  ///
  /// The id of each field and answer repeats that of its operation: if it had no end, a page would
  /// grow with the length of the path times the fields. The indexer tells those apart that are
  /// alike once they are cut.
  private static let lengthLimit = 1_000

  /// `GET /api/users/<int:id>` is `get--api-users--int-id-`.
  static func id(method: String, path: String) -> String {
    var id = (method.lowercased() + "-").unicodeScalars
    for scalar in path.unicodeScalars.prefix(lengthLimit) {
      switch scalar {
      case "<", ">", ":", "/", "\0"..." ": id.append("-")
      case "{", "}": break
      default: id.append(scalar)
      }
    }
    return String(id)
  }
}
