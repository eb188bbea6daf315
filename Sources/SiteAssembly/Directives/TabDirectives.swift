import DocsModel

extension DirectiveDefinition {
  private static let tabOptions: Set<String> = [
    "class", "name", "sync", "selected", "class-container", "class-label", "class-content",
    "sync-group",
  ]

  /// `tabs`: alternatives, each a `tab`, `group-tab` or `code-tab`.
  static let tabs = DirectiveDefinition(
    names: ["tabs"],
    syntax: DirectiveSyntax(argument: .optional, options: tabOptions, content: .blocks)
  ) { use, expander in expander.tabSet(use) }

  /// `tab-set`: alternatives, each a `tab-item`.
  static let tabSet = DirectiveDefinition(
    names: ["tab-set", "tab-set-code"],
    syntax: DirectiveSyntax(argument: .none, options: tabOptions, content: .blocks)
  ) { use, expander in expander.tabSet(use) }

  /// `tab` and its kin; sphinx-tabs lets the label stand in the first line of the content too.
  static let tab = DirectiveDefinition(
    names: ["tab", "group-tab", "tab-item"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: tabOptions,
      content: .blocks,
      allowsSections: true,
      hasOneLineArgument: true
    )
  ) { use, expander in
    // A tab that stands alone is a set of one.
    [use.block(.tabs(TabSet(tabs: [expander.tab(use)])))]
  }

  static let codeTab = DirectiveDefinition(
    names: ["code-tab"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: tabOptions.union([
        "linenos", "emphasize-lines", "lineno-start", "caption", "force", "dedent",
      ]),
      markupOptions: ["caption"],
      content: .lines
    )
  ) { use, expander in
    [use.block(.tabs(TabSet(tabs: [expander.tab(use)])))]
  }
}

extension DirectiveExpander {
  private static let tabNames: Set<String> = ["tab", "group-tab", "tab-item", "code-tab"]

  /// Gathers the tabs; what else stands among them is kept before the set.
  fileprivate mutating func tabSet(_ use: DirectiveUse) -> [Block] {
    var tabs: [TabSet.Tab] = []
    var others: [Block] = []
    for block in use.blocks {
      switch block.kind {
      case .directive(let directive) where Self.tabNames.contains(directive.name):
        tabs.append(tab(DirectiveUse(directive: directive, block: block)))
      default:
        let blocks = rewrite([block])
        guard use.name == "tab-set-code", let tab = codeTab(blocks) else {
          others += blocks
          continue
        }
        tabs.append(tab)
      }
    }
    return others + (tabs.isEmpty ? [] : [use.block(.tabs(TabSet(tabs: tabs)))])
  }

  fileprivate mutating func tab(_ use: DirectiveUse) -> TabSet.Tab {
    guard use.name != "code-tab" else { return codeTab(use) }
    var label = use.directive.argumentInlines
    var blocks = use.blocks[...]
    if label.isEmpty {
      guard case .paragraph(let inlines)? = blocks.first?.kind else {
        report(.missingTabLabel(use.name, at: use.directive.nameRange))
        return TabSet.Tab(label: [.text(use.name)], blocks: rewrite(use.blocks))
      }
      label = inlines
      blocks.removeFirst()
    }
    let key = use.value("sync") ?? (use.name == "group-tab" ? label.plainText : nil)
    return TabSet.Tab(
      label: label,
      key: key,
      isSelected: use.has("selected"),
      blocks: place(use) + rewrite(Array(blocks))
    )
  }

  /// What a reference to the name of a tab leads to.
  private func place(_ use: DirectiveUse) -> [Block] {
    guard use.has("name") else { return [] }
    let attributes = Attributes(ids: use.block.attributes.ids, names: use.attributes.names)
    return [Block(kind: .paragraph([]), attributes: attributes, range: use.directive.nameRange)]
  }

  private mutating func codeTab(_ use: DirectiveUse) -> TabSet.Tab {
    let words = use.argument.words
    let language = words.first ?? "text"
    let title =
      words.count > 1 ? words.dropFirst().joined(separator: " ") : LanguageName.of(language)
    var excerpt = Excerpt(lines: use.lines.map(\.text))
    excerpt.dedent(use)
    let literal = LiteralBlock(
      text: excerpt.lines.joined(separator: "\n"),
      language: language,
      caption: use.directive[option: "caption"]?.inlines,
      firstLineNumber: excerpt.firstLineNumber(use),
      emphasizedLines: emphasizedLines(use, count: use.lines.count)
    )
    let code = Block(kind: .literalBlock(literal), range: use.range)
    return TabSet.Tab(label: [.text(title)], key: title, blocks: [code])
  }

  /// A tab of what is a sample of code, with its language as the label.
  private func codeTab(_ blocks: [Block]) -> TabSet.Tab? {
    guard blocks.count == 1, case .literalBlock(let literal) = blocks[0].kind else { return nil }
    let label = LanguageName.of(literal.language ?? "text")
    return TabSet.Tab(label: [.text(label)], key: label, blocks: blocks)
  }
}
