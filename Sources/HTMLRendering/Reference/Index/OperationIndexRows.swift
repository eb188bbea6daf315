import DocsModel

/// Lists the operations of an API by group: method, path and summary, to be scanned at a look.
struct OperationIndexRows {
  let api: API.Description
  let content: ContentRenderer
  /// Those whose ids no operation before them has.
  private let firstOperations: [String: API.Operation]

  init(api: API.Description, content: ContentRenderer) {
    self.api = api
    self.content = content
    firstOperations = Dictionary(
      api.operations.compactMap { operation in operation.operationID.map { ($0, operation) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Lists the groups of these names; all where there are none.
  func html(groups names: [String]?, headingLevel: Int) -> HTML {
    var sections: [HTML] = []
    for group in shownGroups where names?.contains(group.name) ?? true {
      let operations = api.operations.filter { $0.groups.contains(group.name) && !$0.isUnlisted }
      let level = headingLevel + depth(of: group)
      sections.append(section(group, operations, level: level))
    }
    guard names == nil else { return sections.joined() }
    let known = Set(shownGroups.map(\.name))
    let others = api.operations.filter { $0.groups.allSatisfy { !known.contains($0) } }
      .filter { !$0.isUnlisted }
    let title = sections.allSatisfy(\.isEmpty) ? "Operations" : "Other operations"
    sections.append(section(API.Group(name: title), others, level: headingLevel))
    return sections.joined()
  }

  /// The groups, each followed by those inside it.
  private var shownGroups: [API.Group] {
    let names = Set(api.groups.map(\.name))
    var ordered: [API.Group] = []
    func add(_ group: API.Group) {
      guard !ordered.contains(where: { $0.name == group.name }) else { return }
      ordered.append(group)
      for child in api.groups where child.parent == group.name { add(child) }
    }
    for group in api.groups where group.parent.map({ !names.contains($0) }) ?? true { add(group) }
    // Groups that are each other's parents have no first one.
    for group in api.groups { add(group) }
    return ordered
  }

  private func depth(of group: API.Group) -> Int {
    var depth = 0
    var parent = group.parent
    while let name = parent, depth < 4, let next = api.groups.first(where: { $0.name == name }) {
      depth += 1
      parent = next.parent
    }
    return depth
  }

  private func section(_ group: API.Group, _ operations: [API.Operation], level: Int) -> HTML {
    let text = content.render(group.description, headingLevel: level + 1)
    let hasChildren = api.groups.contains { $0.parent == group.name }
    let isTold = !text.isEmpty || group.summary != nil || group.externalDocumentation != nil
    guard !operations.isEmpty || hasChildren || isTold else { return HTML() }
    let title = group.displayName ?? group.name
    let heading = content.heading(
      HTML(text: title),
      plainText: title,
      fragment: Self.anchor(of: group.name),
      level: level
    )
    return """
      <section class="operation-group" id="\(Self.anchor(of: group.name))">
      \(heading)
      \(kind(of: group))\(summary(of: group))\(text)\(furtherReading(of: group))\(rows(operations, of: group))</section>

      """
  }

  /// A group is for navigation unless it says otherwise.
  private func kind(of group: API.Group) -> HTML {
    guard let kind = group.kind, kind != "nav" else { return HTML() }
    return "<p><span class=\"badge\">\(kind)</span></p>\n"
  }

  private func summary(of group: API.Group) -> HTML {
    group.summary.map { "<p>\($0)</p>\n" } ?? HTML()
  }

  private func furtherReading(of group: API.Group) -> HTML {
    guard let documentation = group.externalDocumentation,
      let address = ExternalAddress.safe(documentation.url)
    else { return HTML() }
    let text = documentation.description.plainText
    let title = text.isEmpty ? documentation.url : text
    return "<p><a class=\"external\" href=\"\(address)\">\(title)</a></p>\n"
  }

  static func anchor(of group: String) -> String {
    "group-" + Anchor.encode(group)
  }

  private func rows(_ operations: [API.Operation], of group: API.Group) -> HTML {
    guard !operations.isEmpty else { return HTML() }
    // Short markup: an API may have a thousand operations, and they all stand on one page.
    let rows: [HTML] = operations.map { operation in
      let places = oldPlaces(of: operation, in: group)
      let badges = OperationHeader.marks(of: operation).joined(separator: " ")
      let marks: HTML = badges.isEmpty ? badges : "<span class=\"badges\">\(badges)</span> "
      let words = operation.summary ?? operation.firstSentence ?? ""
      return """
        <li\(attribute: "id", places?.row)>\(MethodBadge.html(operation.method)) \
        \(link(to: operation, id: places?.link)) \(marks)\(words)</li>

        """
    }
    return "<ul class=\"operation-list\">\n\(rows)</ul>\n"
  }

  private func link(to operation: API.Operation, id: String?) -> HTML {
    let address = operation.home.map(content.address)
    return "<a\(attribute: "href", address)\(attribute: "id", id)>\(name(of: operation))</a>"
  }

  /// The path, or the name of an event; a style sheet breaks long ones, for marks would be many.
  private func name(of operation: API.Operation) -> String {
    operation.webhook ?? operation.path.text
  }

  /// The largest API whose rows have the fragments of Swagger UI and Redoc without a script.
  private static let mostOldPlaces = 400

  /// The fragments of Swagger UI and of Redoc, which stand in the operation's first group alone.
  private func oldPlaces(
    of operation: API.Operation,
    in shown: API.Group
  ) -> (row: String, link: String)? {
    guard api.operations.count <= Self.mostOldPlaces, let id = operation.operationID,
      let group = operation.groups.first, group == shown.name,
      firstOperations[id]?.path == operation.path,
      firstOperations[id]?.method == operation.method
    else { return nil }
    let isSafe = !(group + id).unicodeScalars.contains { $0.properties.isWhitespace }
    return isSafe ? ("/\(group)/\(id)", "tag/\(group)/operation/\(id)") : nil
  }
}

extension API.Operation {
  /// How the description begins, where there is no summary.
  fileprivate var firstSentence: String? {
    let text = description.plainText
    guard !text.isEmpty else { return nil }
    let end = text.range(ofSentenceIn: text)
    return String(text[..<end])
  }
}

extension String {
  /// The end of the first sentence, cut at a length that fits a line or two.
  fileprivate func range(ofSentenceIn text: String) -> String.Index {
    var previous: Character = " "
    for (count, index) in text.indices.enumerated() {
      if previous == ".", text[index].isWhitespace { return index }
      if count >= 120, text[index].isWhitespace { return index }
      previous = text[index]
    }
    return text.endIndex
  }
}
