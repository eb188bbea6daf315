import DocsModel

/// The identifiers and names of a document, in the order that docutils gives them.
struct IdentifierRegistry {
  struct Noted {
    var attributes: Attributes
    var conflicts: [Conflict] = []
  }

  /// A name that two elements have.
  enum Conflict {
    case duplicateExplicit(String)
    case duplicateImplicit(String)
    case overridesImplicit(String)
    case sameAddress(name: String, address: String)
  }

  private struct Entry {
    /// Nil where the name is ambiguous.
    var id: String?
    var isExplicit: Bool
    var address: String?
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
    address: String? = nil
  ) -> Noted {
    let id = identify(names: names, element: element)
    var noted = Noted(attributes: Attributes(ids: [id]))
    for name in names {
      let entry = Entry(id: id, isExplicit: isExplicit, address: address)
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
    if old.id != nil, let address = new.address, address == old.address {
      noted.attributes.duplicateNames.append(name)
      noted.conflicts.append(.sameAddress(name: name, address: address))
      return
    }
    if new.isExplicit, !old.isExplicit {
      entries[name]?.id = new.id
      entries[name]?.address = new.address
      noted.attributes.names.append(name)
      if let id = old.id {
        demoted[id, default: []].insert(name)
        noted.conflicts.append(.overridesImplicit(name))
      }
      return
    }
    noted.attributes.duplicateNames.append(name)
    noted.conflicts.append(new.isExplicit ? .duplicateExplicit(name) : .duplicateImplicit(name))
    if let id = old.id, new.isExplicit || !old.isExplicit {
      demoted[id, default: []].insert(name)
      entries[name]?.id = nil
    }
  }
}
