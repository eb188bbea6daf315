import DocsModel

/// Gathers the fields of a docstring under the headings that Sphinx gives them.
struct PythonFields {
  private struct Entry {
    var name: String?
    var type: [Inline]?
    var body: [Block]
  }

  private enum Kind: String, CaseIterable {
    case parameters = "Parameters"
    case keywords = "Keyword Arguments"
    case variables = "Variables"
    case result = "Returns"
    case resultType = "Return type"
    case yields = "Yields"
    case raises = "Raises"
    case warns = "Warns"
  }

  private static let kinds: [String: Kind] = [
    "param": .parameters, "parameter": .parameters, "arg": .parameters, "argument": .parameters,
    "keyword": .keywords, "kwarg": .keywords, "kwparam": .keywords, "var": .variables,
    "ivar": .variables, "cvar": .variables, "returns": .result, "return": .result,
    "rtype": .resultType, "yields": .yields, "yield": .yields, "raises": .raises,
    "raise": .raises, "exception": .raises, "except": .raises, "warns": .warns, "warn": .warns,
  ]
  private static let typeKinds: [String: Kind] = [
    "type": .parameters, "paramtype": .parameters, "kwtype": .keywords, "vartype": .variables,
  ]

  private var order: [Kind] = []
  private var entries: [Kind: [Entry]] = [:]
  private var types: [Kind: [String: [Inline]]] = [:]
  private var others: [Field] = []
  private let range: SourceRange

  /// The blocks with their field lists gathered.
  static func resolved(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .fieldList(let written) = block.kind else { return block }
      var fields = PythonFields(range: block.range)
      for field in written { fields.add(field) }
      var result = block
      result.kind = .fieldList(fields.gathered)
      return result
    }
  }

  private init(range: SourceRange) {
    self.range = range
  }

  private mutating func add(_ field: Field) {
    let words = field.name.replacing("\\", with: "").split(separator: " ").map(String.init)
    guard let first = words.first?.lowercased(), first != "meta" else { return }
    let argument = words.dropFirst()
    if let kind = Self.typeKinds[first], let name = argument.last {
      types[kind, default: [:]][name] = Self.typeInlines(of: field.body)
    } else if let kind = Self.kinds[first] {
      add(kind, Array(argument), field)
    } else {
      others.append(field)
    }
  }

  private mutating func add(_ kind: Kind, _ argument: [String], _ field: Field) {
    var entry = Entry(body: field.body)
    switch kind {
    case .parameters, .keywords, .variables:
      entry.name = argument.last
      entry.type = Self.type(argument.dropLast(), at: field.range)
    case .raises, .warns: entry.name = argument.joined(separator: " ")
    case .result, .yields: entry.type = Self.type(argument[...], at: field.range)
    case .resultType:
      entry.type = Self.type(argument[...], at: field.range)
      entry.body = Self.linked(field.body)
    }
    guard kind == .result, let type = entry.type else { return append(entry, to: kind) }
    entry.type = nil
    append(entry, to: kind)
    let text = Block(kind: .paragraph([.emphasis(type)]), range: field.range)
    append(Entry(body: [text]), to: .resultType)
  }

  private static func type(_ words: ArraySlice<String>, at range: SourceRange) -> [Inline]? {
    words.isEmpty ? nil : FieldTypes.inlines(of: words.joined(separator: " "), at: range)
  }

  /// A type with its markup, as it stands in the text of a field.
  private static func typeInlines(of body: [Block]) -> [Inline] {
    let parts = linked(body).map { block -> [Inline] in
      if case .paragraph(let inlines) = block.kind { return inlines }
      return [.text(block.plainText)]
    }
    return Array(parts.joined(separator: [.text(" ")]))
  }

  /// The text of a field that is a type and nothing else, with its names as roles.
  private static func linked(_ body: [Block]) -> [Block] {
    guard body.count == 1, case .paragraph(let inlines) = body[0].kind else { return body }
    let range = body[0].range
    return [Block(kind: .paragraph(linked(inlines, at: range)), range: range)]
  }

  private static func linked(_ inlines: [Inline], at range: SourceRange) -> [Inline] {
    guard inlines.count == 1 else { return inlines }
    return switch inlines[0] {
    case .text(let text): FieldTypes.inlines(of: text, at: range)
    case .emphasis(let children): [.emphasis(linked(children, at: range))]
    default: inlines
    }
  }

  private mutating func append(_ entry: Entry, to kind: Kind) {
    if !order.contains(kind) { order.append(kind) }
    entries[kind, default: []].append(entry)
  }

  private var gathered: [Field] {
    others
      + order.compactMap { kind in
        let bodies = (entries[kind] ?? []).map { body(of: $0, kind) }.filter { !$0.isEmpty }
        guard let first = bodies.first else { return nil }
        let items = bodies.map { ListItem(blocks: $0, range: range) }
        let list = Block(kind: .bulletList(BulletList(marker: "*", items: items)), range: range)
        return Field(
          name: kind.rawValue,
          nameInlines: [.text(kind.rawValue)],
          body: items.count == 1 ? first : [list],
          nameRange: range,
          range: range
        )
      }
  }

  /// An entry as `**name** (*type*) – text`.
  private func body(of entry: Entry, _ kind: Kind) -> [Block] {
    var head: [Inline] = []
    if let name = entry.name {
      let isType = kind == .raises || kind == .warns
      head.append(
        isType ? .role(Role(name: "py:exc", text: name, range: range)) : .strong([.text(name)])
      )
    }
    let type = entry.type ?? entry.name.flatMap { types[kind]?[$0] }
    if let type {
      head +=
        entry.name == nil
        ? [.emphasis(type)] : [.text(" ("), .emphasis(type), .text(")")]
    }
    guard !head.isEmpty else { return entry.body }
    guard let first = entry.body.first, case .paragraph(let text) = first.kind else {
      return [Block(kind: .paragraph(head), range: range)] + entry.body
    }
    let paragraph = Block(kind: .paragraph(head + [.text(" – ")] + text), range: first.range)
    return [paragraph] + entry.body.dropFirst()
  }
}
