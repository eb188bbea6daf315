import DocsModel

/// Writes the descriptions that one `auto…` directive asks for.
struct AutoWriter {
  let use: DirectiveUse
  var options: AutoOptions
  let program: PythonProgram
  /// A signature that the directive itself gives.
  var signature: String?
  /// Whether the content of the directive belongs to what is described, and not to what that is in.
  var addsContent = true

  init(use: DirectiveUse, options: AutoOptions, program: PythonProgram) {
    self.use = use
    self.options = options
    self.program = program
  }

  /// The text of a module and its members.
  func describe(_ module: Python.Module, _ expander: inout DirectiveExpander) -> [Block] {
    expander.enter(module: module.name, at: use.range)
    var blocks = options.isIndexed ? [expander.place(ofModule: module.name, at: use.range)] : []
    blocks += expander.blocks(of: module.docstring) + expander.rewrite(use.blocks)
    guard !options.members.isEmpty else { return blocks }
    reportMissingMembers(&expander) { program.find($0, in: module.name) != nil }
    let nested = nestedWriter
    for object in ordered(members(of: module)) {
      let name = module.name + "." + object.member.name
      blocks += nested.describe(object, as: name, isMember: false, isNested: false, &expander)
    }
    return blocks
  }

  /// The description of an object under the name that it was asked for.
  func describe(
    _ object: PythonProgram.Object,
    as name: String,
    isMember: Bool,
    isNested: Bool,
    inherited docstring: Python.Docstring? = nil,
    _ expander: inout DirectiveExpander
  ) -> [Block] {
    let isException =
      use.name == "autoexception" || (object.isClass && program.isException(object))
    let signatures =
      (signature ?? options.annotation.map { " " + $0 }).map { [$0] }
      ?? PythonSignature.texts(
        of: object,
        isMember: isMember || isMethod(object),
        in: program,
        hidesValues: options.hidesValues
      )
    let body = self.body(of: object, as: name, docstring, &expander)
    var descriptions = signatures.map { signature in
      var description = ObjectDescription(
        kind: object.kindWords(isException: isException),
        name: name,
        signature: signature,
        blocks: []
      )
      description.isMember = isNested
      description.isDecorator = use.name == "autodecorator"
      return description
    }
    descriptions[descriptions.count - 1].blocks = body
    var result = descriptions.map { Block(kind: .objectDescription($0), range: use.range) }
    if options.isIndexed { result[0].attributes.ids = index(object, as: name, &expander) }
    return result
  }

  /// Makes an object known by the name on the page and by that of the place where it is defined.
  private func index(
    _ object: PythonProgram.Object,
    as name: String,
    _ expander: inout DirectiveExpander
  ) -> [String] {
    for known in Set([name, object.name]).sorted() {
      var place = NamedPlace(name: known, fragment: name, range: use.range)
      place.isAlias = known != name
      expander.addObject(place)
    }
    return [name]
  }

  /// Whether a function was found in a class, where its first parameter is not written.
  private func isMethod(_ object: PythonProgram.Object) -> Bool {
    object.name.split(separator: ".").count > object.module.split(separator: ".").count + 1
  }

  private func body(
    of object: PythonProgram.Object,
    as name: String,
    _ inherited: Python.Docstring?,
    _ expander: inout DirectiveExpander
  ) -> [Block] {
    expander.inside(name, isClass: object.isClass) { expander in
      var blocks = options.showsBases ? bases(of: object) : []
      for docstring in documentation(of: object, inherited) {
        blocks += expander.blocks(of: docstring)
      }
      if addsContent { blocks += expander.rewrite(use.blocks) }
      guard object.isClass, !options.members.isEmpty else { return blocks }
      return blocks + members(of: object, as: name, &expander)
    }
  }

  /// What documents an object; a class may be documented in `__init__` as well.
  private func documentation(
    of object: PythonProgram.Object,
    _ inherited: Python.Docstring?
  ) -> [Python.Docstring] {
    let own = object.member.docstring ?? inherited
    guard object.isClass, options.classDocumentation != "class" else {
      return [own].compactMap(\.self)
    }
    let constructor = object.members.first { $0.member.name == "__init__" }?.member.docstring
    return (options.classDocumentation == "both" ? [own, constructor] : [constructor ?? own])
      .compactMap(\.self)
  }

  private func bases(of object: PythonProgram.Object) -> [Block] {
    guard case .class(let definition) = object.member.kind else { return [] }
    var inlines: [Inline] = [.text("Bases: ")]
    let written = definition.bases.isEmpty ? ["object"] : definition.bases
    for (index, base) in written.enumerated() {
      if index > 0 { inlines.append(.text(", ")) }
      let path = base.prefix { $0 != "[" && $0 != "(" }
      var name = String(path)
      if case .object(let found)? = program.find(name, in: object.module) { name = found.name }
      let role = Role(name: "py:class", text: "\(base) <\(name)>", range: use.range)
      inlines.append(.role(role))
    }
    return [Block(kind: .paragraph(inlines), range: use.range)]
  }
}
