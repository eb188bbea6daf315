import DocsModel

/// The identifiers and names of a document, in the order that docutils gives them.
struct IdentifierRegistry {
  struct Noted {
    var attributes: Attributes
    var conflicts: [Conflict] = []
  }

  /// A name that two elements have.
  struct Conflict {
    enum Kind {
      case duplicateExplicit
      case duplicateImplicit
      case overridesImplicit
      case sameDestination(String)
    }

    var kind: Kind
    var name: String
    /// The identifier of the later element; nil where the element does not show on the page.
    var id: String?
  }

  private struct Entry {
    /// Nil where the name is ambiguous.
    var id: String?
    var isExplicit: Bool
    var destination: HyperlinkTarget.Destination
  }

  /// Elements that lost a name after they were made, by identifier.
  private(set) var demoted: [String: Set<String>] = [:]
  private let style: RSTParser.IdentifierStyle
  private var ids: Set<String> = []
  private var counters: [String: Int] = [:]
  private var entries: [String: Entry] = [:]

  init(style: RSTParser.IdentifierStyle) {
    self.style = style
  }

  func contains(name: String) -> Bool { entries[name] != nil }

  /// Gives an identifier from the first name that makes a free one, else a numbered one.
  mutating func identify(names: [String], element: String) -> String {
    var base = ""
    for name in names {
      base = Identifier.make(of: name)
      if !base.isEmpty, ids.insert(base).inserted { return base }
    }
    let prefix =
      switch style {
      case .numbered: "id"
      case .prefixed: (base.isEmpty ? element : base) + "-"
      }
    while true {
      counters[prefix, default: 0] += 1
      let id = prefix + String(counters[prefix, default: 0])
      if ids.insert(id).inserted { return id }
    }
  }

  /// Registers an element by its names; of two with one name, explicit ones win over implicit.
  mutating func note(
    names: [String],
    element: String,
    isExplicit: Bool,
    destination: HyperlinkTarget.Destination = .next
  ) -> Noted {
    let id = identify(names: names, element: element)
    var noted = Noted(attributes: Attributes(ids: [id]))
    for name in names {
      let entry = Entry(id: id, isExplicit: isExplicit, destination: destination)
      guard let old = entries[name] else {
        entries[name] = entry
        noted.attributes.names.append(name)
        continue
      }
      resolve(name, old: old, new: entry, noted: &noted)
    }
    return noted
  }

  private mutating func resolve(_ name: String, old: Entry, new: Entry, noted: inout Noted) {
    entries[name]?.isExplicit = old.isExplicit || new.isExplicit
    func conflict(_ kind: Conflict.Kind) -> Conflict {
      Conflict(kind: kind, name: name, id: new.destination.address == nil ? new.id : nil)
    }
    if old.id != nil, let written = new.destination.written, new.destination == old.destination {
      noted.attributes.duplicateNames.append(name)
      noted.conflicts.append(conflict(.sameDestination(written)))
      return
    }
    if new.isExplicit, !old.isExplicit {
      entries[name]?.id = new.id
      entries[name]?.destination = new.destination
      noted.attributes.names.append(name)
      if let id = old.id {
        demoted[id, default: []].insert(name)
        noted.conflicts.append(conflict(.overridesImplicit))
      }
      return
    }
    noted.attributes.duplicateNames.append(name)
    noted.conflicts.append(conflict(new.isExplicit ? .duplicateExplicit : .duplicateImplicit))
    if let id = old.id, new.isExplicit || !old.isExplicit {
      demoted[id, default: []].insert(name)
      entries[name]?.id = nil
    }
  }
}

extension HyperlinkTarget.Destination {
  var address: String? {
    if case .address(let address) = self { address } else { nil }
  }

  /// The address or the name that a writer gives.
  fileprivate var written: String? {
    switch self {
    case .address(let written), .name(let written): written
    case .next, .anonymousName: nil
    }
  }
}
