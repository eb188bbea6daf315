import DocsModel

extension RoleDefinition {
  private static let kinds = [
    "func", "class", "meth", "mod", "exc", "attr", "data", "const", "obj", "deco", "type",
    "property",
  ]

  /// `py:class` and kin: a name of code, linked where the site describes it.
  ///
  /// `~a.b.Name` shows only `Name`; `!a.b` is never a link. Names that the site does not know are
  /// plain code, as most belong to other libraries.
  static let python = RoleDefinition(names: kinds + kinds.map { "py:" + $0 }) { role, resolver in
    let written = role.titleAndTarget
    var target = written.target
    var title = written.title ?? target
    let isShort = target.hasPrefix("~")
    let isPlain = title.hasPrefix("!")
    if isShort || target.hasPrefix("!") || target.hasPrefix(".") { target.removeFirst() }
    if written.title == nil {
      title = isShort ? target.split(separator: ".").last.map(String.init) ?? target : target
    }
    let kind = role.name.split(separator: ":").last.map(String.init) ?? role.name
    if written.title == nil, kind == "func" || kind == "meth", !title.hasSuffix(")") {
      title += "()"
    }
    if target.hasSuffix("()") { target.removeLast(2) }
    let classes = ["py", "py-" + kind]
    if isPlain { return [.literal(Literal(text: title, classes: classes))] }
    return resolver.objectLink(title, name: target, classes: classes)
  }
}
