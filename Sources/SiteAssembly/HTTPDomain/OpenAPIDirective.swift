import DocsModel

extension DirectiveDefinition {
  private static let selectionOptions: Set<String> = [
    "include", "exclude", "paths", "methods", "group", "http-methods-order",
  ]
  private static let styleOptions: Set<String> = [
    "response-examples-for", "request-parameters-order", "example-preference",
    "request-example-preference", "response-example-preference", "no-json-schema-description",
  ]
  /// What they ask for is always so: bodies and their samples are shown, files are read in their own
  /// encoding.
  private static let acceptedOptions: Set<String> = [
    "request", "examples", "generate-examples-from-schemas", "encoding", "meta",
  ]

  /// `openapi:: file`: operations of a specification, placed here.
  static let openAPI = DirectiveDefinition(
    names: SpecificationMarkup.directives,
    syntax: DirectiveSyntax(
      argument: .required,
      options: selectionOptions.union(styleOptions).union(acceptedOptions)
        .union(SpecificationMarkup.options),
      content: .none
    )
  ) { use, expander in
    guard let specification = expander.specification(use) else { return [] }
    expander.addSpecification(specification.index)
    let selection = OperationSelection(use, of: specification)
    for diagnostic in selection.diagnostics { expander.report(diagnostic) }
    let found = selection.operations
    if let style = OperationStyle.of(use) {
      expander.add(style, to: found.map { API.Operation.ID(api: specification.index, index: $0) })
    }
    guard use.has("group") else { return found.map { selection.block($0, at: use.range) } }
    return selection.groups(found, at: use.range)
  }
}

extension DirectiveExpander {
  fileprivate mutating func specification(_ use: DirectiveUse) -> Project.Specification? {
    let range = use.directive.argumentRange
    guard let path = SourcePath.resolve(use.argument, from: draft.document.path) else {
      report(.fileOutsideSources(use.argument, at: range))
      return nil
    }
    if let specification = project.specifications[path] { return specification }
    if project.sources[path] == nil {
      report(.missingFile(use.argument, reason: project.sources.unreadable[path], at: range))
    } else {
      report(.noSpecification(use.argument, at: range))
    }
    return nil
  }
}

/// The operations that the options of an `openapi` directive ask for.
private struct OperationSelection {
  private let specification: Project.Specification
  private let use: DirectiveUse
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var operations: [Int] = []

  init(_ use: DirectiveUse, of specification: Project.Specification) {
    self.use = use
    self.specification = specification
    let methods = Set((use.value("methods") ?? "").words.map { $0.uppercased() })
    var seen: Set<Int> = []
    operations = wantedPaths().filter { index in
      seen.insert(index).inserted
        && (methods.isEmpty || methods.contains(specification.operations[index].method))
    }
    sortByMethods()
    if operations.isEmpty, diagnostics.isEmpty {
      diagnostics.append(.emptySelection(use.argument, at: use.directive.nameRange))
    }
  }

  /// Puts the methods of each path into the order that is asked for; paths stay where they are.
  private mutating func sortByMethods() {
    let order = OperationStyle.words(use, "http-methods-order").map { $0.uppercased() }
    guard !order.isEmpty else { return }
    let places = operations.map { text(of: $0) }.enumerated().map { ($1, $0) }
    let first = Dictionary(places, uniquingKeysWith: { first, _ in first })
    operations = operations.enumerated().sorted { left, right in
      let keys = [left, right].map { place, index in
        let method = specification.operations[index].method
        return [
          first[text(of: index)] ?? 0, order.firstIndex(of: method) ?? order.count, place,
        ]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
  }

  /// `paths` first, then each pattern of `include` in turn; all without either.
  private mutating func wantedPaths() -> [Int] {
    let all = Array(specification.operations.indices)
    var result: [Int] = []
    if let option = use.directive[option: "paths"] {
      for path in option.value.words { result += named(path, option) }
    }
    if let option = use.directive[option: "include"] {
      for pattern in patterns(option) { result += all.filter { matches(pattern, $0) } }
    }
    if !use.has("paths"), !use.has("include") { result = all }
    guard let option = use.directive[option: "exclude"] else { return result }
    let excluded = patterns(option)
    return result.filter { index in !excluded.contains { matches($0, index) } }
  }

  private mutating func named(_ path: String, _ option: Directive.Option) -> [Int] {
    let found = specification.operations.indices.filter { text(of: $0) == path }
    if found.isEmpty {
      let nearest = NearMiss.nearest(
        to: path,
        in: specification.operations.map(\.path.text)
      )
      diagnostics.append(.unknownPath(path, nearest: nearest, at: option.range))
    }
    return found
  }

  private mutating func patterns(_ option: Directive.Option) -> [Pattern] {
    option.value.words.compactMap { text in
      do throws(RegularExpression.Failure) {
        return try RegularExpression.pattern(text)
      } catch {
        diagnostics.append(.malformedPattern(text, reason: error.reason, at: option.range))
        return nil
      }
    }
  }

  private func text(of index: Int) -> String { specification.operations[index].path.text }

  private func matches(_ pattern: Pattern, _ index: Int) -> Bool {
    pattern.matchesStart(of: text(of: index))
  }

  func block(_ index: Int, at range: SourceRange) -> Block {
    let operation = specification.operations[index]
    let anchor = HTTPAnchor.id(method: operation.method, path: operation.path.text)
    return Block(
      kind: .operation(API.Operation.ID(api: specification.index, index: index)),
      attributes: Attributes(ids: [anchor]),
      range: range
    )
  }

  /// A section for each group, in the order of the specification's groups.
  func groups(_ operations: [Int], at range: SourceRange) -> [Block] {
    let names = specification.groups.map(\.name)
    var members: [String: [Int]] = [:]
    for index in operations {
      members[specification.operations[index].groups.first ?? "default", default: []].append(index)
    }
    let others = members.keys.filter { !names.contains($0) }.sorted()
    return (names + others).compactMap { name in
      members[name].map { section(name, $0, at: range) }
    }
  }

  private func section(_ name: String, _ operations: [Int], at range: SourceRange) -> Block {
    let section = Section(
      title: [.text(name)],
      titleRange: range,
      blocks: operations.map { block($0, at: range) }
    )
    let attributes = Attributes(ids: [Fragment.fromName(name)])
    return Block(kind: .section(section), attributes: attributes, range: range)
  }
}
