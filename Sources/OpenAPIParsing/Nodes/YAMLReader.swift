import DocsModel

/// Reads the first document of a YAML stream (YAML 1.2, core schema) into a tree.
struct YAMLReader {
  /// How many nodes aliases may add, so that a small file cannot become a tree without end.
  static let aliasBudget = 500_000

  private let file: SourceFile.ID
  private let bytes: [UInt8]
  /// libyaml's own lines and columns count, where each character is a byte.
  private let isASCII: Bool
  private var cursor: CharacterCursor
  private var builder: YAMLTreeBuilder

  init(_ file: SourceFile) {
    self.file = file.id
    self.bytes = file.bytes
    self.isASCII = file.bytes.reduce(0, |) < 0x80
    self.cursor = CharacterCursor(file.bytes)
    self.builder = YAMLTreeBuilder(file: file.id)
  }

  mutating func read() -> Diagnosed<Node?> {
    guard var events = YAMLEvents(bytes) else { return Diagnosed(nil) }
    do throws(Malformation) {
      try build(from: &events)
      let empty = Node(kind: .null, range: .startOfFile(file))
      return Diagnosed(builder.root ?? empty, builder.diagnostics)
    } catch {
      return Diagnosed(nil, builder.diagnostics + [error.diagnostic])
    }
  }

  /// Later documents are read for their mistakes only.
  private mutating func build(from events: inout YAMLEvents) throws(Malformation) {
    var documents = 0
    while true {
      let event = try next(&events)
      if case .streamEnd = event.kind { return }
      let start = position(of: event.start)
      let range = SourceRange(file: file, start: start, end: position(of: event.end))
      if case .documentStart = event.kind {
        documents += 1
        if documents == 2 { builder.diagnostics.append(.severalDocuments(at: range)) }
      } else if documents == 1 {
        try builder.append(event, at: range)
      }
    }
  }

  private mutating func position(of mark: YAMLEvent.Mark) -> SourcePosition {
    guard isASCII else { return cursor.position(of: mark.character) }
    return SourcePosition(line: mark.line + 1, column: mark.column + 1)
  }

  private mutating func next(_ events: inout YAMLEvents) throws(Malformation) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      throw Malformation(diagnostic(for: error))
    }
  }

  private mutating func diagnostic(for problem: YAMLProblem) -> Diagnostic {
    let context = problem.context.map { text in
      "\(text) that begins in line \(cursor.position(of: problem.contextStart).line)"
    }
    let start: SourcePosition
    switch problem.place {
    case .character(let index): start = cursor.position(of: index)
    case .byte(let index): start = cursor.position(ofByte: index)
    }
    let end = SourcePosition(line: Int(start.line), column: Int(start.column) + 1)
    let range = SourceRange(file: file, start: start, end: end)
    return .malformedYAML(problem.message, context: context, at: range)
  }
}
