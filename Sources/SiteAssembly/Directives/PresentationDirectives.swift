import DocsModel

extension DirectiveDefinition {
  /// `rst-class` and `cssclass`: classes for the content, or for the element that follows.
  static let classes = DirectiveDefinition(
    names: ["rst-class", "cssclass"],
    syntax: DirectiveSyntax(argument: .required, content: .blocks, allowsSections: true)
  ) { use, expander in
    // What follows may stand in another section: the indexer hands the classes on.
    guard !use.blocks.isEmpty else { return [use.block] }
    let classes = use.argument.words
    return expander.rewrite(use.blocks).map { block in
      var result = block
      result.attributes.classes += classes
      return result
    }
  }

  /// Directives for other formats than a web page, or for lists that this site does not have.
  static let invisible = DirectiveDefinition(
    names: [
      "index", "tabularcolumns", "codeauthor", "sectionauthor", "moduleauthor", "default-domain",
      "todo", "todolist",
    ],
    syntax: DirectiveSyntax(argument: .optional, options: ["name", "class"], content: .lines)
  ) { _, _ in [] }

  /// `highlight`: the language of the code that follows.
  static let highlight = DirectiveDefinition(
    names: ["highlight"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: ["linenothreshold", "force"],
      content: .none
    )
  ) { use, expander in
    expander.codeLanguage = use.argument == "default" ? nil : use.argument
    expander.numberedLength = use.directive[option: "linenothreshold"].map { option in
      Int(option.value.trimmed) ?? .max
    }
    return []
  }

  static let margin = DirectiveDefinition(
    names: ["margin"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: ["class", "name"],
      content: .blocks
    )
  ) { use, expander in
    let title = use.directive.argumentInlines
    let container = Container(
      role: .margin,
      title: title.isEmpty ? nil : title,
      blocks: expander.rewrite(use.blocks)
    )
    return [use.block(.container(container))]
  }

  /// Objects of languages that nothing here can lead to.
  private static let foreignObjects =
    ["function", "member", "var", "macro", "struct", "union", "enum", "enumerator", "type"]
    .map { "c:" + $0 }
    + [
      "class", "struct", "function", "member", "var", "type", "enum", "enum-struct", "enum-class",
      "enumerator", "union", "concept",
    ].map { "cpp:" + $0 }
    + ["module", "function", "method", "class", "data", "attribute"].map { "js:" + $0 }
    + ["directive", "directive:option", "role"].map { "rst:" + $0 }

  /// `describe:: name`: something that is described, whatever it is; nothing leads to it.
  static let description = DirectiveDefinition(
    names: ["describe", "object"] + foreignObjects,
    syntax: DirectiveSyntax(
      argument: .required,
      options: objectOptions.union(["class"]),
      content: .blocks
    )
  ) { use, expander in
    let names = use.signatures.map { signature(of: use.name, $0) }
    let content = PythonFields.resolved(expander.rewrite(use.blocks))
    return names.enumerated().map { index, name in
      let blocks = index == names.count - 1 ? content : []
      return use.block(.objectDescription(ObjectDescription(kind: "", name: name, blocks: blocks)))
    }
  }

  /// What is described as it is written in use: a directive as `.. name::`, a role as `:name:`.
  private static func signature(of directive: String, _ name: String) -> String {
    switch directive {
    case "rst:directive": name.hasPrefix("..") ? name : ".. \(name)::"
    case "rst:directive:option", "rst:role": ":\(name):"
    default: name
    }
  }

  /// `acks`: a list of people.
  static let acknowledgements = DirectiveDefinition(
    names: ["acks"],
    syntax: DirectiveSyntax(argument: .none, content: .blocks)
  ) { use, expander in expander.rewrite(use.blocks) }

  static let centered = DirectiveDefinition(
    names: ["centered"],
    syntax: DirectiveSyntax(argument: .required, parsesArgument: true, content: .none)
  ) { use, _ in
    var block = use.block(.paragraph([.strong(use.directive.argumentInlines)]))
    block.attributes.classes.append("centered")
    return [block]
  }

  /// `hlist`: a list in columns.
  static let horizontalList = DirectiveDefinition(
    names: ["hlist"],
    syntax: DirectiveSyntax(argument: .none, options: ["columns"], content: .blocks)
  ) { use, expander in
    expander.rewrite(use.blocks).map { block in
      var result = block
      result.attributes.classes.append("hlist")
      return result
    }
  }
}
