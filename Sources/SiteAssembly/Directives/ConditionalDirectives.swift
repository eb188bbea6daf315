import DocsModel

extension DirectiveDefinition {
  private static let syntax = DirectiveSyntax(
    argument: .required,
    content: .blocks,
    allowsSections: true
  )

  /// `only:: html and not draft`: content for builds that have these tags.
  static let only = DirectiveDefinition(names: ["only"], syntax: syntax) { use, expander in
    var condition = Condition(use.argument, tags: expander.tags)
    guard let holds = try? condition.holds() else {
      expander.report(.malformedCondition(use.argument, at: use.directive.argumentRange))
      return expander.rewrite(use.blocks)
    }
    return holds ? expander.rewrite(use.blocks) : []
  }

  /// `ifconfig:: version != '1.0'`: content for builds of which this is true.
  ///
  /// With Sphinx the condition is a program in Python, of which this is what can be told
  /// without it.
  static let ifConfig = DirectiveDefinition(names: ["ifconfig"], syntax: syntax) {
    use,
    expander in
    let texts = expander.project.configuration.substitutions
    var condition = Condition(use.argument, tags: expander.tags, texts: texts)
    do throws(Condition.Failure) {
      return try condition.holds() ? expander.rewrite(use.blocks) : []
    } catch {
      let range = use.directive.argumentRange
      switch error {
      case .malformed: expander.report(.conditionNotUnderstood(use.argument, at: range))
      case .unknown(let name): expander.report(.unknownSetting(name, at: range))
      }
      return expander.rewrite(use.blocks)
    }
  }
}

extension DirectiveExpander {
  fileprivate var tags: Set<String> {
    Set(project.configuration.tags).union(["html", "format_html", "builder_html"])
  }
}
