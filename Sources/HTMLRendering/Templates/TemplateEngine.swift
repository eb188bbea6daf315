import DocsModel
import Mustache

/// Fills the templates of a theme; the one place that knows Mustache.
struct TemplateEngine: Sendable {
  private let library: MustacheLibrary

  /// Reads and checks the templates, each of `roots` against what it may see.
  static func load(
    _ theme: Theme,
    roots: [(name: String, context: any TemplateContext.Type)]
  ) -> Diagnosed<TemplateEngine> {
    var checker = TemplateChecker(templates: theme.templates)
    for root in roots { checker.check(root.name, against: root.context) }
    var templates: [String: MustacheTemplate] = [:]
    var diagnostics = checker.diagnostics
    for name in theme.templates.keys.sorted() where !checker.broken.contains(name) {
      switch parse(theme.templates[name] ?? [], named: name) {
      case .success(let template): templates[name] = template
      case .failure(let error): diagnostics.append(error.diagnostic)
      }
    }
    let library = MustacheLibrary(templates: templates)
    return Diagnosed(TemplateEngine(library: library), diagnostics)
  }

  /// Fills a template; the result is empty where the template is missing or broken, which `load`
  /// has reported.
  func render(_ name: String, _ context: some TemplateContext) -> HTML {
    let object = TemplateScope(context: context)
    return HTML(trusted: library.render(object, withTemplate: name) ?? "")
  }

  private struct ParseFailure: Error {
    let diagnostic: Diagnostic
  }

  /// Parses a template with Mustache's own escaping off: every value that it gets is `HTML`.
  private static func parse(
    _ bytes: [UInt8],
    named name: String
  ) -> Result<MustacheTemplate, ParseFailure> {
    let text = "{{% CONTENT_TYPE: TEXT}}\n" + String(decoding: bytes, as: UTF8.self)
    do {
      return .success(try MustacheTemplate(string: text))
    } catch {
      let context = (error as? MustacheTemplate.ParserError)?.context
      let position = SourcePosition(
        line: max((context?.lineNumber ?? 2) - 1, 1),
        column: context?.columnNumber ?? 1
      )
      let path = Theme.path(ofTemplate: name)
      let place = ThemePlace(path: path, start: position, end: position)
      return .failure(ParseFailure(diagnostic: .unreadableTemplate(at: place)))
    }
  }
}

/// A context as Mustache asks for it.
private struct TemplateScope<Context: TemplateContext>: MustacheParent {
  let context: Context

  func child(named name: String) -> Any? {
    guard let field = Context.fields.first(where: { $0.name == name }) else { return nil }
    switch field.value(context) {
    case .html(let html): return TemplateText(html: html)
    case .flag(let flag): return flag
    case .context(let inner?): return scope(of: inner)
    case .context(nil): return TemplateText(html: HTML())
    case .list(let contexts): return contexts.map { scope(of: $0) }
    }
  }

  private func scope(of context: some TemplateContext) -> any MustacheParent {
    TemplateScope<_>(context: context)
  }
}

/// Markup as Mustache asks for it; where it is empty, its sections do not show and an outer value
/// of the same name does not take its place.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let html: HTML

  var renderText: String { String(decoding: html.bytes, as: UTF8.self) }
  var isNull: Bool { html.isEmpty }

  func child(named: String) -> Any? { nil }
}
