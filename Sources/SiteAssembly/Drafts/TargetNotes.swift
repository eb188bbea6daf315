import DocsModel

/// Puts a footnote with the address behind each reference to a named address, where a document
/// has the `target-notes` directive.
struct TargetNotes: MarkupRewriter {
  private static let directiveName = "target-notes"

  private var addresses = TargetAddresses()
  /// The addresses that have a note, in the order of their references.
  private var noted: [String] = []
  private var numbers: [String: Int] = [:]
  private var anonymousCount = 0

  /// Adds the notes to a document that asks for them.
  static func add(to blocks: [Block]) -> [Block] {
    var notes = TargetNotes()
    notes.addresses.collect(from: blocks)
    guard notes.addresses.hasDirective else { return blocks }
    let referred = notes.rewrite(blocks)
    let order = notes.noted.indices.sorted { notes.rank(of: $0) < notes.rank(of: $1) }
    var writer = TargetNoteList(
      addresses: order.map { notes.noted[$0] },
      labels: order.map(label)
    )
    return writer.rewrite(referred)
  }

  fileprivate static func label(_ number: Int) -> Footnote.Label {
    .autoNumber(name: "target note \(number)")
  }

  fileprivate static func isPlace(_ block: Block) -> Bool {
    if case .directive(let directive) = block.kind {
      directive.name == directiveName
    } else {
      false
    }
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] { blocks.map { descend($0) } }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      result.append(inline)
      guard case .reference(let reference) = inline, let address = address(of: reference) else {
        continue
      }
      let label = Self.label(number(of: address))
      result.append(.text(" "))
      result.append(.footnoteReference(FootnoteReference(label: label, range: reference.range)))
    }
    return result
  }

  private mutating func address(of reference: Reference) -> String? {
    switch reference.target {
    case .name(let name): return addresses.address(named: name)
    case .address(let address): return reference.attributes == .none ? nil : address
    case .anonymous:
      anonymousCount += 1
      return addresses.anonymous(anonymousCount - 1)
    }
  }

  /// The notes stand in the order of the targets.
  private func rank(of number: Int) -> Int { addresses.rank(of: noted[number]) }

  private mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    numbers[address] = noted.count
    noted.append(address)
    return noted.count - 1
  }
}

/// Puts the footnotes in the directive's place.
private struct TargetNoteList: MarkupRewriter {
  let addresses: [String]
  let labels: [Footnote.Label]

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { TargetNotes.isPlace($0) ? notes(at: $0) : [descend($0)] }
  }

  private func notes(at block: Block) -> [Block] {
    zip(addresses, labels).map { address, label in
      let reference = Reference(
        children: [.text(address)],
        target: .address(address),
        range: block.range
      )
      let text = Block(kind: .paragraph([.reference(reference)]), range: block.range)
      let classes = Attributes(classes: block.attributes.classes)
      return Block(
        kind: .footnote(Footnote(label: label, blocks: [text])),
        attributes: classes,
        range: block.range
      )
    }
  }
}

/// The addresses that a document gives names to.
private struct TargetAddresses: MarkupRewriter {
  private(set) var hasDirective = false
  private var named: [String: HyperlinkTarget.Destination] = [:]
  private var unnamed: [HyperlinkTarget.Destination] = []
  private var ranks: [String: Int] = [:]

  mutating func collect(from blocks: [Block]) {
    _ = rewrite(blocks)
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      if TargetNotes.isPlace(block) { hasDirective = true }
      if case .target(let target) = block.kind { note(target) }
      _ = descend(block)
    }
    return blocks
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    for case .reference(let reference) in inlines {
      guard case .address(let address) = reference.target else { continue }
      for name in reference.attributes.names { add(.address(address), named: name) }
    }
    return inlines
  }

  private mutating func add(_ destination: HyperlinkTarget.Destination, named name: String) {
    named[name] = destination
    guard case .address(let address) = destination, ranks[address] == nil else { return }
    ranks[address] = ranks.count
  }

  /// The place of an address among the named targets; addresses without a name come last.
  func rank(of address: String) -> Int { ranks[address] ?? .max }

  private mutating func note(_ target: HyperlinkTarget) {
    if target.isAnonymous {
      unnamed.append(target.destination)
    } else {
      add(target.destination, named: target.name)
    }
  }

  func address(named name: String) -> String? {
    address(of: named[ReferenceName.normalized(name)])
  }

  func anonymous(_ number: Int) -> String? {
    unnamed.indices.contains(number) ? address(of: unnamed[number]) : nil
  }

  /// Follows names to an address.
  private func address(of destination: HyperlinkTarget.Destination?) -> String? {
    var destination = destination
    for _ in 0..<32 {
      switch destination {
      case .address(let address): return address
      case .name(let name): destination = named[name]
      case .next, .anonymousName, nil: return nil
      }
    }
    return nil
  }
}
