import DocsModel

/// What the options of `autoclass` and kin ask for.
struct AutoOptions: Sendable {
  /// Nothing, everything that passes the other options, or certain names.
  enum Selection: Sendable {
    case none
    case all
    case names([String])

    init(_ value: String?) {
      guard let value else {
        self = .none
        return
      }
      let names = value.split { $0 == "," || $0 == " " || $0 == "\n" }.map(String.init)
      self = names.isEmpty ? .all : .names(names)
    }

    func contains(_ name: String) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .names(let names): names.contains(name)
      }
    }

    var isEmpty: Bool {
      if case .none = self { true } else { false }
    }
  }

  enum Order: String, CaseIterable {
    case alphabetical
    case bysource
    case groupwise
  }

  var members: Selection
  let privateMembers: Selection
  let specialMembers: Selection
  /// Nil where they are not asked for; else the classes whose members are left out.
  let inheritedMembers: Selection
  let excluded: Selection
  let showsUndocumented: Bool
  let showsBases: Bool
  let showsImported: Bool
  let ignoresExports: Bool
  let hidesValues: Bool
  let isIndexed: Bool
  let order: Order
  /// Whether the documentation of `__init__` is shown with that of the class, or instead of it.
  let classDocumentation: String

  init(_ use: DirectiveUse) {
    func selection(_ option: String) -> Selection {
      Selection(use.directive[option: option]?.value)
    }
    members = selection("members")
    privateMembers = selection("private-members")
    specialMembers = selection("special-members")
    inheritedMembers = selection("inherited-members")
    excluded = selection("exclude-members")
    showsUndocumented = use.has("undoc-members")
    showsBases = use.has("show-inheritance")
    showsImported = use.has("imported-members")
    ignoresExports = use.has("ignore-module-all")
    hidesValues = use.has("no-value")
    isIndexed = !use.has("noindex") && !use.has("no-index")
    order = use.value("member-order").flatMap(Order.init) ?? .alphabetical
    classDocumentation = use.value("class-doc-from") ?? "class"
    if !privateMembers.isEmpty || !specialMembers.isEmpty, members.isEmpty {
      members = .names(privateMembers.names + specialMembers.names)
    }
  }
}

extension AutoOptions.Selection {
  fileprivate var names: [String] {
    if case .names(let names) = self { names } else { [] }
  }
}

extension AutoOptions {
  /// The options for what stands in something that was found by `members`.
  var ofNested: AutoOptions {
    var result = self
    result.members = .all
    return result
  }

  /// Whether a member is to be shown.
  func shows(_ name: String, isDocumented: Bool) -> Bool {
    guard !excluded.contains(name), isDocumented || showsUndocumented else { return false }
    if case .names(let names) = members { return names.contains(name) || isAskedFor(name) }
    return isAskedFor(name) || !name.hasPrefix("_")
  }

  private func isAskedFor(_ name: String) -> Bool {
    let isSpecial = name.hasPrefix("__") && name.hasSuffix("__")
    if isSpecial { return specialMembers.contains(name) }
    return name.hasPrefix("_") && privateMembers.contains(name)
  }
}
