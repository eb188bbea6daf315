import DocsModel

extension DirectiveDefinition {
  /// `autoclass`, `autofunction` and kin: what the text of the Python sources says of a name.
  static let autodoc = DirectiveDefinition(
    names: [
      "autoclass", "autoexception", "autofunction", "automethod", "automodule", "autodata",
      "autoattribute", "autodecorator", "autoproperty",
    ],
    syntax: DirectiveSyntax(
      argument: .required,
      options: objectOptions.union([
        "members", "undoc-members", "private-members", "special-members", "inherited-members",
        "show-inheritance", "member-order", "exclude-members", "imported-members",
        "ignore-module-all", "class-doc-from", "no-value", "annotation", "no-members",
        "no-undoc-members", "no-private-members", "no-special-members", "no-inherited-members",
        "no-imported-members", "no-show-inheritance",
      ]),
      content: .blocks,
      allowsSections: true
    )
  ) { use, expander in expander.autodoc(use) }
}

extension DirectiveExpander {
  fileprivate mutating func autodoc(_ use: DirectiveUse) -> [Block] {
    let written = WrittenObject(use.argument)
    guard let (name, found) = find(written.name) else {
      reportUnknown(written.name, at: use)
      return objects(use, kind: String(use.name.dropFirst(4)))
    }
    var writer = AutoWriter(use: use, options: AutoOptions(use), program: project.python)
    switch found {
    case .module(let module): return writer.describe(module, &self)
    case .object(let object):
      writer.signature = written.signature.isEmpty ? nil : written.signature
      return writer.describe(
        object,
        as: name,
        isMember: false,
        isNested: currentClass != nil,
        &self
      )
    }
  }

  /// The first sentence of an object's documentation, for `autosummary`.
  ///
  /// It tells of a name that no source defines, where there are any.
  mutating func summary(of written: String, at range: SourceRange) -> [Inline] {
    let name = written.hasPrefix("~") ? String(written.dropFirst()) : written
    guard let found = find(name)?.1 else {
      if !project.python.isEmpty { reportUnknown(name, at: range) }
      return []
    }
    let docstring =
      switch found {
      case .module(let module): module.docstring
      case .object(let object): object.member.docstring
      }
    guard case .paragraph(let words)? = blocks(of: docstring).first?.kind else { return [] }
    return words.firstSentence
  }

  /// Looks for a name as it is, in the current class, and in the current module.
  private func find(_ name: String) -> (String, PythonProgram.Found)? {
    let module = currentModule.map { $0 + "." } ?? ""
    let inClass = currentClass.map { module + $0 + "." + name }
    for candidate in [inClass, module.isEmpty ? nil : module + name, name].compactMap(\.self) {
      if let found = project.python.find(candidate) { return (candidate, found) }
    }
    return nil
  }

  private mutating func reportUnknown(_ name: String, at use: DirectiveUse) {
    guard !project.python.isEmpty else {
      return report(.noPythonSources(name, at: use.directive.argumentRange))
    }
    reportUnknown(name, at: use.directive.argumentRange)
  }

  private mutating func reportUnknown(_ name: String, at range: SourceRange) {
    let program = project.python
    let nearest = nearMisses.nearest(to: name) { program.names }
    report(.unknownPythonName(name, nearest: nearest, at: range))
  }
}

/// The argument of a directive for an object: `package.Class.method(parameters) -> result`.
struct WrittenObject {
  var name: String
  var signature: String

  init(_ argument: String) {
    let split = argument.firstIndex { $0 == "(" || $0 == "[" } ?? argument.endIndex
    name = argument[..<split].trimmed
    // Sphinx also takes `package.module::Class`.
    if let colons = name.firstRange(of: "::") {
      name = name[..<colons.lowerBound] + "." + name[colons.upperBound...]
    }
    signature = String(argument[split...])
  }

  /// Whether it begins as a signature does; text that was taken for one seldom does.
  var isNamed: Bool {
    !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}
