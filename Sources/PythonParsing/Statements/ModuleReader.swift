import DocsModel

/// Reads the statements of a module that define or import names; all others are passed over.
struct ModuleReader {
  /// Classes and conditions in each other; deeper ones are left out.
  private static let nestingLimit = 30

  let source: PythonSource
  var module: Python.Module
  private(set) var diagnostics: [Diagnostic] = []
  var index = 0
  var depth = 0
  private var decorators = Decorators()

  init(_ source: PythonSource, module: Python.Module) {
    self.source = source
    self.module = module
  }

  mutating func run() {
    var scope = Scope()
    module.docstring = takeDocstring()
    while current.kind != .end { readStatements(into: &scope) }
    module.members = scope.members
  }

  var current: Token { source.tokens[index] }

  /// The word at the place ahead, or an empty text behind the end.
  func word(ahead count: Int = 0) -> String {
    let place = index + count
    return place < source.tokens.count ? source.text(source.tokens[place]) : ""
  }

  /// The place of the token that ends the statement.
  var statementEnd: Int {
    var end = index
    while true {
      switch source.tokens[end].kind {
      case .newline, .indent, .dedent, .end: return end
      case .name, .number, .string, .operator: end += 1
      }
    }
  }

  /// Reads on to the end of the block, or of the file.
  mutating func readStatements(into scope: inout Scope) {
    while true {
      switch current.kind {
      case .end: return
      case .dedent:
        index += 1
        return
      case .newline: index += 1
      case .indent: readBlock(into: &scope)
      case .name, .number, .string, .operator: readStatement(into: &scope)
      }
    }
  }

  /// Reads the indented block at the place.
  mutating func readBlock(into scope: inout Scope) {
    guard depth < Self.nestingLimit else {
      report(.nestingTooDeep, at: current)
      return skipBlock()
    }
    index += 1
    depth += 1
    readStatements(into: &scope)
    depth -= 1
  }

  mutating func skipBlock() {
    guard current.kind == .indent else { return }
    var open = 0
    repeat {
      if current.kind == .indent { open += 1 }
      if current.kind == .dedent { open -= 1 }
      index += 1
    } while open > 0 && current.kind != .end
  }

  private mutating func readStatement(into scope: inout Scope) {
    let assigned = scope.assigned
    scope.assigned = []
    let taken = decorators
    decorators = Decorators()
    switch word() {
    case "@":
      decorators = taken
      readDecorator()
    case "class": readClass(taken, into: &scope)
    case "def": readFunction(taken, into: &scope)
    case "async" where word(ahead: 1) == "def":
      index += 1
      readFunction(taken.adding(.async), into: &scope)
    case "from": readFromImport()
    case "import": readImport()
    case "__all__": readExports()
    default:
      if current.kind == .string { return readString(documenting: assigned, in: &scope) }
      guard !readAssignment(into: &scope) else { return }
      readOther(into: &scope)
    }
  }

  private mutating func readDecorator() {
    let end = statementEnd
    decorators.add(source.spelling(of: index + 1..<end))
    index = end
  }

  private mutating func readString(documenting names: [String], in scope: inout Scope) {
    let docstring = takeDocstring()
    for name in names { scope.document(name, by: docstring) }
    index = statementEnd
  }

  /// Reads the block of a condition, a `try` or a `with` as if it stood outside of it; what an
  /// alternative defines counts where nothing before it does.
  private mutating func readOther(into scope: inout Scope) {
    let isMain = word() == "if" && word(ahead: 1) == "__name__"
    let isAlternative = ["elif", "else", "except"].contains(word())
    index = statementEnd
    guard index > 0, source.text(source.tokens[index - 1]) == ":" else { return }
    if current.kind == .newline { index += 1 }
    guard current.kind == .indent else { return }
    guard !isMain else { return skipBlock() }
    guard isAlternative else { return readBlock(into: &scope) }
    var alternative = Scope(isClass: scope.isClass)
    readBlock(into: &alternative)
    scope.addMissing(from: alternative)
  }

  /// The docstring that stands here alone, if one does.
  mutating func takeDocstring() -> Python.Docstring? {
    var end = index
    while source.tokens[end].kind == .string { end += 1 }
    guard end > index, [.newline, .end].contains(source.tokens[end].kind) else { return nil }
    let strings = source.tokens[index..<end]
    index = end
    return source.docstring(strings)
  }

  mutating func report(_ fault: PythonFault, at token: Token) {
    diagnostics.append(.malformedPython(fault, at: source.range(token)))
  }
}
