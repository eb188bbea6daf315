import DocsModel

extension RoleDefinition {
  private static let kinds = [
    "func", "class", "meth", "mod", "exc", "attr", "data", "const", "obj", "deco", "type",
    "property",
  ]

  /// `py:class` and kin: a name of code, linked where the site describes it.
  ///
  /// `~a.b.Name` shows only `Name`; `.Name` is looked for near the place first and then anywhere;
  /// `!a.b` is never a link. Names that the site does not know are plain code, as most belong to
  /// other libraries; only one that is nearly a known name is told.
  static let python = RoleDefinition(names: kinds + kinds.map { "py:" + $0 }) { role, resolver in
    let reference = PythonReference(role)
    let classes = ["py", "py-" + reference.kind]
    let literal = Inline.literal(Literal(text: reference.title, classes: classes))
    guard !reference.isPlain else { return [literal] }
    guard let name = resolver.object(for: reference, at: role.range) else {
      resolver.reportNearMiss(of: reference, at: role.range)
      return [literal]
    }
    return resolver.objectLink(reference.title, name: name, classes: classes)
  }
}

/// The text of a role for Python, taken apart.
struct PythonReference {
  let kind: String
  let title: String
  let target: String
  /// Whether no link is wanted.
  let isPlain: Bool
  /// Whether the target is looked for near the place before anywhere else.
  let isRelative: Bool

  init(_ role: Role) {
    var name = role.codeName
    kind = role.name.split(separator: ":").last.map(String.init) ?? role.name
    isPlain = name.isPlain
    isRelative = name.target.hasPrefix(".")
    if isRelative { name.target.removeFirst() }
    if name.target.hasSuffix("()") { name.target.removeLast(2) }
    target = name.target
    let isCalled = name.title == nil && !target.isEmpty && (kind == "func" || kind == "meth")
    let sign = kind == "deco" && name.title == nil ? "@" : ""
    title = sign + name.shown + (isCalled ? "()" : "")
  }
}

extension LinkResolver {
  /// The full name of the object that a reference means, as Sphinx looks for it.
  func object(for reference: PythonReference, at range: SourceRange) -> String? {
    let scopes = scopes(at: range)
    let near = scopes.map { $0 + "." + reference.target }
    let wanted = [reference.target]
    let candidates = reference.isRelative ? near + wanted : wanted + near
    if let name = candidates.first(where: { table.objects[$0] != nil }) { return name }
    guard reference.isRelative else { return nil }
    return table.objectNames.shortest(endingIn: reference.target)
  }

  /// The modules and classes around a place, the innermost first.
  func scopes(at range: SourceRange) -> [String] {
    let module = source.modules.last {
      $0.range.file == range.file && $0.range.start <= range.start
    }
    guard let innermost = objects.last ?? module?.name else { return [] }
    var path = innermost.split(separator: ".")
    var scopes: [String] = []
    while !path.isEmpty {
      scopes.append(path.joined(separator: "."))
      path.removeLast()
    }
    return scopes
  }

  fileprivate mutating func reportNearMiss(of reference: PythonReference, at range: SourceRange) {
    guard reference.target.contains("."),
      let nearest = nearestObject(to: reference.target)
    else { return }
    report(.unknownPythonObject(reference.target, nearest: nearest, at: range))
  }
}

extension LinkResolver {
  /// The object that a name of the same package was most likely meant to be.
  mutating func nearestObject(to name: String) -> String? {
    let path = name.split(separator: ".")
    guard let package = path.first, let last = path.last else { return nil }
    if let namesake = table.objectNames.namesake(of: last, in: package) { return namesake }
    let parent = path.dropLast().joined(separator: ".") + "."
    let nearest = nearest(to: String(last)) { table in
      table.objects.keys.filter { $0.hasPrefix(parent) }
        .map { String($0.dropFirst(parent.count)) }
    }
    return nearest.map { parent + $0 }
  }
}
