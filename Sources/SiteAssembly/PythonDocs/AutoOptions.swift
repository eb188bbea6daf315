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
  /// What stands in the place of the type and value of data.
  let annotation: String?
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
    hidesValues = use.has("no-value") || use.has("annotation")
    annotation = use.value("annotation")
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

  /// Whether a member is to be shown; its documentation may say that it is private, or that it
  /// is not in spite of its name.
  func shows(_ name: String, _ docstring: Python.Docstring?) -> Bool {
    guard !excluded.contains(name), docstring != nil || showsUndocumented else { return false }
    if case .names(let names) = members, names.contains(name) { return true }
    let isSpecial = name.hasPrefix("__") && name.hasSuffix("__")
    if isSpecial { return specialMembers.contains(name) }
    let isPrivate = docstring?.isPrivate ?? name.hasPrefix("_")
    if isPrivate { return privateMembers.contains(name) }
    if case .names = members { return false }
    return true
  }
}

extension Python.Docstring {
  /// What `:meta private:` or `:meta public:` says; nil where neither is written.
  fileprivate var isPrivate: Bool? {
    for block in blocks {
      guard case .fieldList(let fields) = block.kind else { continue }
      if fields.contains(where: { $0.name == "meta private" }) { return true }
      if fields.contains(where: { $0.name == "meta public" }) { return false }
    }
    return nil
  }
}
