import DocsModel

extension AutoWriter {
  /// The writer for what stands in a module or class.
  var nestedWriter: AutoWriter {
    var writer = AutoWriter(use: use, options: options.ofNested, program: program)
    writer.addsContent = false
    return writer
  }

  /// Tells of names that the directive lists as members and that are none.
  func reportMissingMembers(
    _ expander: inout DirectiveExpander,
    where isKnown: (String) -> Bool
  ) {
    guard addsContent, let option = use.directive[option: "members"],
      case .names(let names) = options.members
    else { return }
    for name in names where !isKnown(name) {
      expander.report(.unknownMember(name, of: use.argument, at: option.range))
    }
  }

  /// What a module defines, or what it says it exports.
  func members(of module: Python.Module) -> [PythonProgram.Object] {
    let own = module.members.map {
      PythonProgram.Object(name: module.name + "." + $0.name, module: module.name, member: $0)
    }
    guard let exports = module.exports, !options.ignoresExports else {
      return (own + imported(by: module)).filter { shows($0, $0.member.docstring) }
    }
    let exported = exports.compactMap { name -> PythonProgram.Object? in
      guard case .object(var object)? = program.find(name, in: module.name) else { return nil }
      object.member.name = name
      return object
    }
    return exported.filter { shows($0, $0.member.docstring) }
  }

  private func imported(by module: Python.Module) -> [PythonProgram.Object] {
    let isNamed = if case .names = options.members { true } else { false }
    guard options.showsImported || isNamed else { return [] }
    return module.imports.compactMap { source in
      guard case .object(var object)? = program.find(source.alias, in: module.name) else {
        return nil
      }
      object.member.name = source.alias
      return object
    }
  }

  private func shows(_ object: PythonProgram.Object, _ docstring: Python.Docstring?) -> Bool {
    options.shows(object.member.name, docstring)
  }

  /// The descriptions of what a class has of its own, and of what it inherits where that is asked.
  func members(
    of object: PythonProgram.Object,
    as name: String,
    _ expander: inout DirectiveExpander
  ) -> [Block] {
    let ancestors = program.ancestors(of: object)
    let candidates = object.members + inherited(from: ancestors, besides: object.members)
    reportMissingMembers(&expander) { name in
      (object.members + ancestors.flatMap(\.members)).contains { $0.member.name == name }
    }
    let nested = nestedWriter
    var docstrings: [String: Python.Docstring] = [:]
    for member in candidates {
      let docstring = program.docstring(of: member, inheriting: ancestors)
      docstrings[member.member.name] = docstring
    }
    let shown = candidates.filter { shows($0, docstrings[$0.member.name]) }
    return ordered(shown).flatMap { member in
      nested.describe(
        member,
        as: name + "." + member.member.name,
        isMember: true,
        isNested: true,
        inherited: docstrings[member.member.name],
        &expander
      )
    }
  }

  private func inherited(
    from ancestors: [PythonProgram.Object],
    besides own: [PythonProgram.Object]
  ) -> [PythonProgram.Object] {
    guard !options.inheritedMembers.isEmpty else { return [] }
    var known = Set(own.map(\.member.name))
    let stops: [String] =
      if case .names(let names) = options.inheritedMembers { names } else { [] }
    return ancestors.prefix { !stops.contains($0.member.name) }.flatMap(\.members).filter {
      known.insert($0.member.name).inserted
    }
  }

  /// The members in the order that is asked for.
  func ordered(_ members: [PythonProgram.Object]) -> [PythonProgram.Object] {
    switch options.order {
    case .bysource: members
    case .alphabetical: members.sorted { $0.member.name < $1.member.name }
    case .groupwise:
      members.sorted { (group(of: $0), $0.member.name) < (group(of: $1), $1.member.name) }
    }
  }

  /// The place of an object's kind, as Sphinx orders them.
  private func group(of object: PythonProgram.Object) -> Int {
    switch object.member.kind {
    case .class: program.isException(object) ? 10 : 20
    case .value: 60
    case .function(let function):
      if function.modifiers.contains(.property) {
        60
      } else if function.modifiers.contains(.classmethod) {
        48
      } else {
        function.modifiers.contains(.static) ? 49 : 50
      }
    }
  }
}
