import DocsModel

/// Finds the operation that a written request is for, among those that can be tried out.
struct OperationFinder: Sendable {
  struct Match: Equatable {
    var id: API.Operation.ID
    /// What the path has in the place of its variables.
    var values: [WrittenRequest.Pair]
  }

  private struct Candidate: Sendable {
    var id: API.Operation.ID
    var path: API.PathTemplate
    /// Paths that a server's address may put in front.
    var prefixes: [String]
  }

  private var candidates: [String: [Candidate]] = [:]

  init() {}

  init(_ site: Site) {
    for (api, description) in site.apis.enumerated() where description.tryItOut != .off {
      let prefixes = Self.prefixes(of: description)
      for (index, operation) in description.operations.enumerated() {
        let id = API.Operation.ID(api: api, index: index)
        candidates[operation.method, default: []]
          .append(Candidate(id: id, path: operation.path, prefixes: prefixes))
      }
    }
  }

  private static func prefixes(of api: API.Description) -> [String] {
    let paths = api.servers.map { path(of: $0.defaultAddress) } + [api.basePath, ""]
    var result: [String] = []
    for path in paths.map({ $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
    where !result.contains(path) {
      result.append(path)
    }
    return result
  }

  /// The literal match before one by variables.
  func match(_ request: WrittenRequest) -> Match? {
    let path = Self.path(of: WrittenRequest.halves(of: request.address, at: "?").0)
    guard path.hasPrefix("/") else { return nil }
    let found = (candidates[request.method] ?? []).compactMap { candidate -> Match? in
      candidate.prefixes.lazy.compactMap { prefix -> Match? in
        guard path.hasPrefix(prefix) else { return nil }
        return Self.values(of: candidate.path, in: path.dropFirst(prefix.count))
          .map { Match(id: candidate.id, values: $0) }
      }.first
    }
    return found.min { $0.values.count < $1.values.count }
  }

  /// The path of an address whose host may be a variable: `${MASTER}/api`.
  private static func path(of address: String) -> String {
    var rest = address[...]
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    guard rest.startIndex == address.startIndex, !rest.hasPrefix("$") else {
      return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }
    return String(rest)
  }

  private static func values(
    of path: API.PathTemplate,
    in text: Substring
  ) -> [WrittenRequest.Pair]? {
    var rest = text
    var values: [WrittenRequest.Pair] = []
    for (index, segment) in path.segments.enumerated() {
      switch segment {
      case .literal(let literal):
        guard rest.hasPrefix(literal) else { return nil }
        rest = rest.dropFirst(literal.count)
      case .variable(let variable):
        let isOpen = variable.type == "path" || variable.pattern == ".*"
        let isLast = index == path.segments.count - 1
        let end = isOpen && isLast ? rest.endIndex : rest.firstIndex(of: "/") ?? rest.endIndex
        guard end > rest.startIndex else { return nil }
        let value = WrittenRequest.decoded(String(rest[..<end]))
        values.append(WrittenRequest.Pair(name: variable.name, value: value))
        rest = rest[end...]
      }
    }
    return rest.isEmpty || rest == "/" ? values : nil
  }
}

extension Substring {
  /// Where a text stands first, without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
