import DocsModel

/// How an object of Python is called, as it is shown behind its name.
enum PythonSignature {
  /// The signatures of a function or class, or the type and value of anything else; one at least.
  static func texts(
    of object: PythonProgram.Object,
    isMember: Bool,
    in program: PythonProgram,
    hidesValues: Bool
  ) -> [String] {
    switch object.member.kind {
    case .class:
      let signature = constructor(of: object, in: program) ?? ""
      return [signature == "()" ? "" : signature]
    case .value(let value): return [text(of: value, hidesValue: hidesValues)]
    case .function(let function):
      if function.modifiers.contains(.property) {
        return [function.signatures.first?.result.map { ": " + $0 } ?? ""]
      }
      let hasReceiver = isMember && !function.modifiers.contains(.static)
      return function.signatures.map { text(of: $0, hasReceiver: hasReceiver) }
    }
  }

  private static func text(of value: Python.Value, hidesValue: Bool) -> String {
    let type = value.annotation.map { ": " + $0 } ?? ""
    guard let text = DataclassField(value.value).defaultValue, !hidesValue else { return type }
    let shown = text.utf8.count > longestValue ? text.prefix(longestValue) + "…" : text[...]
    return type + " = " + shown
  }

  private static let longestValue = 300

  /// The parameters of `__init__` or `__new__`, of the class or of one that it inherits from.
  private static func constructor(
    of object: PythonProgram.Object,
    in program: PythonProgram
  ) -> String? {
    let classes = [object] + program.ancestors(of: object)
    for candidate in classes {
      guard case .class(let definition) = candidate.member.kind else { continue }
      for name in ["__init__", "__new__"] {
        let member = definition.members.first { $0.name == name }
        guard case .function(let function)? = member?.kind,
          var signature = function.signatures.last
        else { continue }
        signature.result = nil
        return text(of: signature, hasReceiver: true)
      }
      if definition.takesFields {
        let parameters = FieldParameters(of: classes).parameters
        return text(of: Python.Signature(parameters: parameters), hasReceiver: false)
      }
    }
    return nil
  }

  private static func text(of signature: Python.Signature, hasReceiver: Bool) -> String {
    let parameters = signature.parameters.dropFirst(hasReceiver ? 1 : 0)
    let list = parameters.map { parameter in
      let type = parameter.annotation.map { ": " + $0 } ?? ""
      let equals = parameter.annotation == nil ? "=" : " = "
      return parameter.name + type + (parameter.defaultValue.map { equals + $0 } ?? "")
    }
    let result = signature.result.map { " -> " + $0 } ?? ""
    return "(" + list.joined(separator: ", ") + ")" + result
  }
}

extension Python.Class {
  /// Whether it is called with its annotated values.
  var takesFields: Bool {
    isDataclass || bases.contains { $0 == "NamedTuple" || $0 == "typing.NamedTuple" }
  }
}

extension PythonProgram.Object {
  /// The words before the name, as Sphinx has them: `class`, `async classmethod`.
  func kindWords(isException: Bool) -> String {
    switch member.kind {
    case .class: isException ? "exception" : "class"
    case .value: ""
    case .function(let function): Self.words(function.modifiers)
    }
  }

  static func words(_ modifiers: [Python.Function.Modifier]) -> String {
    let order: [Python.Function.Modifier] = [
      .final, .abstractmethod, .async, .classmethod, .static, .property,
    ]
    return order.filter(modifiers.contains).map(\.rawValue).joined(separator: " ")
  }
}
