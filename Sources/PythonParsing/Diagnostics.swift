import DocsModel

/// What keeps a stretch of Python from being read.
enum PythonFault {
  case unclosedBracket
  case unclosedString
  case unclosedLineString
  case definitionWithoutName
  case nestingTooDeep
}

extension Diagnostic {
  static func malformedPython(_ fault: PythonFault, at range: SourceRange) -> Self {
    let message =
      switch fault {
      case .unclosedBracket: "a bracket opened here is not closed before the next definition"
      case .unclosedString: "a string that begins here is not closed before the end of the file"
      case .unclosedLineString: "a string is not closed before the end of its line"
      case .definitionWithoutName: "expected a name after 'def' or 'class'"
      case .nestingTooDeep:
        "classes and conditions are nested too deeply; the inner ones are left out"
      }
    return .warning("python-syntax", message, at: range)
  }
}

extension SourceRange {
  /// A line from its first column.
  init(file: SourceFile.ID, line: Int) {
    let start = SourcePosition(line: line, column: 1)
    self.init(file: file, start: start, end: start)
  }
}
