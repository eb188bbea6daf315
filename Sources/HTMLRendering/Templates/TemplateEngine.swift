import DocsModel

/// Fills the templates of a theme: the part of Mustache that themes use.
///
/// A general Mustache asks for every name at run time through casts, and makes Strings of markup
/// that is bytes before and after; it took an eighth of the time of a large build.
struct TemplateEngine: Sendable {
  private let templates: [String: Template]

  /// Reads and checks the templates, each of `roots` against what it may see.
  static func load(
    _ theme: Theme,
    roots: [(name: String, context: any TemplateContext.Type)]
  ) -> Diagnosed<TemplateEngine> {
    var checker = TemplateChecker(templates: theme.templates)
    for root in roots { checker.check(root.name, against: root.context) }
    let usable = theme.templates.filter { !checker.broken.contains($0.key) }
    return Diagnosed(
      TemplateEngine(templates: usable.mapValues(Template.init)),
      checker.diagnostics
    )
  }

  /// Fills a template; the result is empty where the template is missing or broken, which `load`
  /// has reported.
  func render(_ name: String, _ context: some TemplateContext) -> HTML {
    var html = HTML()
    append(templates[name]?.parts ?? [], in: [context], to: &html)
    return html
  }

  private func append(
    _ parts: [Template.Part],
    in scopes: [any TemplateContext],
    to html: inout HTML
  ) {
    for part in parts {
      switch part {
      case .markup(let markup): html += markup
      case .variable(let steps): html += value(of: steps, in: scopes)?.html ?? HTML()
      case .partial(let name): append(templates[name]?.parts ?? [], in: scopes, to: &html)
      case .section(let steps, let isInverted, let inner):
        let shown = value(of: steps, in: scopes)?.shown ?? []
        guard !isInverted else {
          if shown.isEmpty { append(inner, in: scopes, to: &html) }
          continue
        }
        for scope in shown {
          append(inner, in: scope.map { scopes + [$0] } ?? scopes, to: &html)
        }
      }
    }
  }

  /// Finds a name from the innermost scope outwards, and what its further steps lead to.
  private func value(
    of steps: [String],
    in scopes: [any TemplateContext]
  ) -> TemplateValue? {
    guard let first = steps.first else { return nil }
    var value = scopes.reversed().lazy.compactMap { $0.value(named: first) }.first
    for step in steps.dropFirst() {
      guard case .context(let inner?)? = value else { return nil }
      value = inner.value(named: step)
    }
    return value
  }
}

extension TemplateValue {
  /// What a variable shows.
  fileprivate var html: HTML? {
    if case .html(let html) = self { html } else { nil }
  }

  /// What a section opens, once for each time that it shows: nil where it opens nothing.
  fileprivate var shown: [(any TemplateContext)?] {
    switch self {
    case .html(let html): html.isEmpty ? [] : [nil]
    case .flag(let flag): flag ? [nil] : []
    case .context(let context): context.map { [$0] } ?? []
    case .list(let contexts): contexts
    }
  }
}
