import DocsModel

extension BlockParser {
  /// Reads `.. role:: name(base)` with the options of the base.
  mutating func defineRole(_ call: DirectiveCall) -> DirectiveResult {
    guard let first = call.content.first, first.number == call.range.start.line else {
      return failure(
        call,
        .missingArgument(call.name, at: call.nameRange),
        "\"\(call.name)\" directive requires arguments on the first line."
      )
    }
    guard let written = RoleDeclaration(first, in: text) else {
      return failure(
        call,
        .invalidRoleName(text.string(first), at: range(first)),
        "\"\(call.name)\" directive arguments not valid role names: \"\(text.string(first))\"."
      )
    }
    let base = written.base?.lowercased()
    guard let definition = base == nil ? .init(base: .custom) : roles.definition(of: base ?? "")
    else { return unknownBase(written.base ?? "", call) }
    return define(written.name, definition, call)
  }

  private mutating func unknownBase(_ name: String, _ call: DirectiveCall) -> DirectiveResult {
    let note = untranslatedRole(name, at: call.nameRange, line: nil)
    let nearest = NearMiss.nearest(to: name, in: BuiltinRole.names.keys)
    var result = failure(
      call,
      .unknownRole(name, nearest: nearest, at: call.range),
      "Unknown interpreted text role \"\(name)\"."
    )
    result.blocks.insert(note, at: 0)
    return result
  }

  private mutating func define(
    _ name: String,
    _ base: RoleTable.Definition,
    _ call: DirectiveCall
  ) -> DirectiveResult {
    let parts = DirectiveParts(
      Array(call.content.dropFirst()),
      in: text,
      takesArguments: false,
      takesOptions: true
    )
    var role = base
    do throws(DirectiveProblem) {
      let options = try options(parts.options, kinds: base.base.options)
      guard parts.arguments.isEmpty, parts.content.isEmpty else {
        throw DirectiveProblem(
          diagnostic: .contentNotAllowed(call.name, at: range(parts.content)),
          docutilsMessage: "no content permitted"
        )
      }
      for option in options {
        switch option.name {
        case "class": role.classes = Words.split(option.value)
        case "language": role.language = option.value
        default: role.format = option.value
        }
      }
      if !options.contains(where: { $0.name == "class" }) {
        guard case .success(let made) = OptionKind.classes.convert(name) else {
          return invalidRoleClass(name, call)
        }
        role.classes = [made]
      }
    } catch {
      return failure(
        call,
        error.diagnostic,
        "Error in \"\(call.name)\" directive:\n\(error.docutilsMessage)."
      )
    }
    roles.custom[name.lowercased()] = role
    return .nothing
  }

  private mutating func invalidRoleClass(_ name: String, _ call: DirectiveCall) -> DirectiveResult {
    failure(
      call,
      .invalidClass(name, at: call.range),
      "Invalid argument for \"\(call.name)\" directive:\n"
        + "cannot make \"\(name)\" into a class name."
    )
  }

  mutating func setDefaultRole(_ call: DirectiveCall) -> DirectiveResult {
    guard let written = call.arguments.first else {
      roles.defaultRole = nil
      return .nothing
    }
    let name = written.lowercased()
    guard roles.definition(of: name) != nil || vocabulary.roles.contains(name) else {
      return unknownBase(written, call)
    }
    roles.defaultRole = name
    return .nothing
  }
}

/// `name` or `name(base)`.
private struct RoleDeclaration {
  var name: String
  var base: String?

  init?(_ line: Line, in text: SourceText) {
    guard let end = text.simpleNameEnd(of: line, from: 0) else { return nil }
    name = text.string(line.prefix(end))
    var rest = text.trimmed(line.dropping(end))
    guard !rest.isBlank else { return }
    let last = rest.count - 1
    guard text.byte(rest, 0) == UInt8(ascii: "("), text.byte(rest, last) == UInt8(ascii: ")") else {
      return nil
    }
    rest = text.trimmed(rest.prefix(last).dropping(1))
    guard let baseEnd = text.simpleNameEnd(of: rest, from: 0), baseEnd == rest.count else {
      return nil
    }
    base = text.string(rest)
  }
}
