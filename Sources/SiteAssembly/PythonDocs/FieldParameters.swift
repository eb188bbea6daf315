import DocsModel

/// The parameters that a dataclass or named tuple makes of its annotated values, those of its
/// ancestors first.
struct FieldParameters {
  private var positional: [Python.Parameter] = []
  private var keywordOnly: [Python.Parameter] = []

  /// Reads a class and its ancestors, in the order that names are looked up in.
  init(of classes: [PythonProgram.Object]) {
    for candidate in classes.reversed() {
      guard case .class(let definition) = candidate.member.kind, definition.takesFields else {
        continue
      }
      add(definition)
    }
  }

  var parameters: [Python.Parameter] {
    keywordOnly.isEmpty ? positional : positional + [Python.Parameter(name: "*")] + keywordOnly
  }

  private mutating func add(_ definition: Python.Class) {
    var takesKeywordsOnly = definition.takesKeywordsOnly
    for member in definition.members {
      guard case .value(let value) = member.kind, let type = value.annotation else { continue }
      switch type.prefix(while: { $0 != "[" }).split(separator: ".").last {
      case "ClassVar": continue
      case "KW_ONLY": takesKeywordsOnly = true
      default: add(member.name, type, value.value, takesKeywordsOnly)
      }
    }
  }

  private mutating func add(
    _ name: String,
    _ type: String,
    _ value: String?,
    _ isKeywordOnly: Bool
  ) {
    let field = DataclassField(value)
    guard field.isParameter else { return }
    positional.removeAll { $0.name == name }
    keywordOnly.removeAll { $0.name == name }
    let parameter = Python.Parameter(
      name: name,
      annotation: type,
      defaultValue: field.shownDefault
    )
    if field.isKeywordOnly ?? isKeywordOnly {
      keywordOnly.append(parameter)
    } else {
      positional.append(parameter)
    }
  }
}
