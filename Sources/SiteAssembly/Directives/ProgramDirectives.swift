import DocsModel

extension DirectiveDefinition {
  /// `program`: whose options follow.
  static let program = DirectiveDefinition(
    names: ["program"],
    syntax: DirectiveSyntax(argument: .required, content: .none)
  ) { use, expander in
    expander.currentProgram = use.argument == "None" ? nil : use.argument
    return []
  }

  /// `option:: -o FILE, --output FILE`: an option of a command.
  static let option = DirectiveDefinition(
    names: ["option", "cmdoption"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: ["noindex", "no-index"],
      content: .blocks
    )
  ) { use, expander in
    let program = expander.currentProgram.map { $0.words.joined(separator: "-") + "-" } ?? ""
    var block = use.block(
      .objectDescription(
        ObjectDescription(
          kind: "",
          name: use.argument,
          blocks: expander.rewrite(use.blocks)
        )
      )
    )
    for spelling in use.argument.split(separator: ",") {
      let name = String(spelling.trimmed.prefix { !" =[".contains($0) })
      let id = "cmdoption-" + program + String(name.drop { $0 == "-" || $0 == "/" })
      block.attributes.ids.append(id)
      expander.addObject(NamedPlace(name: name, fragment: id, range: use.range))
    }
    return [block]
  }

  static let environmentVariable = DirectiveDefinition(
    names: ["envvar"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: ["noindex", "no-index"],
      content: .blocks
    )
  ) { use, expander in expander.setting(use, kind: "envvar", facts: []) }

  /// `confval:: name`: a value of a configuration.
  static let configurationValue = DirectiveDefinition(
    names: ["confval"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: ["type", "default", "noindex", "no-index"],
      markupOptions: ["type", "default"],
      content: .blocks
    )
  ) { use, expander in
    let facts = [("type", "Type"), ("default", "Default")].compactMap { option, label in
      use.directive[option: option].map { option in
        let text = Block(kind: .paragraph(option.inlines), range: option.range)
        return Field(
          name: label,
          nameInlines: [.text(label)],
          body: [text],
          nameRange: option.range,
          range: option.range
        )
      }
    }
    return expander.setting(use, kind: "confval", facts: facts)
  }
}

extension DirectiveExpander {
  /// Something that is set from outside, found by its name.
  fileprivate mutating func setting(_ use: DirectiveUse, kind: String, facts: [Field]) -> [Block] {
    let list = facts.isEmpty ? [] : [Block(kind: .fieldList(facts), range: use.range)]
    let blocks = list + rewrite(use.blocks)
    let object = ObjectDescription(kind: "", name: use.argument, blocks: blocks)
    var block = use.block(.objectDescription(object))
    let id = kind + "-" + use.argument
    block.attributes.ids.append(id)
    addObject(NamedPlace(name: use.argument, fragment: id, range: use.range))
    return [block]
  }
}
