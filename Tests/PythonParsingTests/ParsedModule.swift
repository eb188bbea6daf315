import DocsModel
import RSTParsing

@testable import PythonParsing

/// A module `package.module` read from its text.
func parsed(_ text: String, path: String = "package/module.py") -> Diagnosed<Python.Module> {
  let file = SourceFile(id: SourceFile.ID(0), path: path, bytes: Array(text.utf8))
  let vocabulary = MarkupVocabulary(
    directives: ["seealso": DirectiveSyntax(argument: .optional, content: .blocks)],
    roles: ["class", "func", "py:obj"]
  )
  let parser = RSTParser(sources: SourceTree(contents: [:]), vocabulary: vocabulary)
  return PythonParser(docstrings: parser).parse(file, named: "package.module")
}

/// The members as an outline, one a line.
func outline(_ text: String) -> String {
  lines(parsed(text).value.members, indent: "").joined(separator: "\n")
}

private func lines(_ members: [Python.Member], indent: String) -> [String] {
  members.flatMap { member -> [String] in
    let document = member.docstring.map { " # " + plainText($0.blocks) } ?? ""
    switch member.kind {
    case .class(let definition):
      let kind = definition.isDataclass ? "dataclass" : "class"
      let head = "\(kind) \(member.name)(\(definition.bases.joined(separator: "; ")))"
      return [indent + head + document] + lines(definition.members, indent: indent + "  ")
    case .function(let function):
      let words = function.modifiers.map(\.rawValue) + [member.name]
      return function.signatures.map { signature in
        let parameters = signature.parameters.map { parameter in
          [
            parameter.name, parameter.annotation.map { ": " + $0 },
            parameter.defaultValue.map { " = " + $0 },
          ]
          .compactMap(\.self).joined()
        }
        return indent + words.joined(separator: " ") + "(" + parameters.joined(separator: "; ")
          + ")"
          + (signature.result.map { " -> " + $0 } ?? "") + document
      }
    case .value(let value):
      let type = value.annotation.map { ": " + $0 } ?? ""
      return [indent + member.name + type + (value.value.map { " = " + $0 } ?? "") + document]
    }
  }
}

func plainText(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block.kind {
    case .paragraph(let inlines): inlines.plainText
    case .fieldList(let fields):
      fields.map { ":\($0.name): \(plainText($0.body))" }.joined(separator: " ")
    case .bulletList(let list):
      list.items.map { "- " + plainText($0.blocks) }.joined(separator: " ")
    case .rubric(let inlines, _): "[\(inlines.plainText)]"
    case .admonition(let admonition): "{\(plainText(admonition.blocks))}"
    case .blockQuote(let quote): "(\(plainText(quote.blocks)))"
    case .directive(let directive):
      if case .blocks(let blocks) = directive.content { "{\(plainText(blocks))}" } else { "?" }
    default: "?"
    }
  }.joined(separator: " / ")
}
