import DocsModel

extension DirectiveExpander {
  /// Goes on inside the description of an object, whose members are written without its name.
  mutating func inside<Result>(
    _ name: String,
    isClass: Bool,
    _ body: (inout DirectiveExpander) -> Result
  ) -> Result {
    let outer = (currentClass, currentModule)
    if isClass {
      let module = currentModule.map { $0 + "." } ?? ""
      currentClass = name.hasPrefix(module) ? String(name.dropFirst(module.count)) : name
    }
    let result = body(&self)
    (currentClass, currentModule) = outer
    return result
  }

  /// The text of a docstring with its directives and fields replaced.
  mutating func blocks(of docstring: Python.Docstring?) -> [Block] {
    guard let docstring else { return [] }
    docstring.diagnostics.forEach { report($0) }
    return PythonFields.resolved(rewrite(docstring.blocks))
  }

  /// An empty paragraph that links to a module lead to.
  mutating func place(ofModule name: String, at range: SourceRange) -> Block {
    let id = "module-" + name
    addObject(NamedPlace(name: name, fragment: id, range: range))
    return Block(kind: .paragraph([.target([], Attributes(ids: [id]))]), range: range)
  }
}
