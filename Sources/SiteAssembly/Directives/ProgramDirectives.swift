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
          kind: "option",
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
  ) { use, expander in
    let id = "envvar-" + use.argument
    let object = ObjectDescription(
      kind: "envvar",
      name: use.argument,
      blocks: expander.rewrite(use.blocks)
    )
    var block = use.block(.objectDescription(object))
    block.attributes.ids.append(id)
    expander.addObject(NamedPlace(name: use.argument, fragment: id, range: use.range))
    return [block]
  }
}
