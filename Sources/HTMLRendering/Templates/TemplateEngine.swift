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
    for (name, bytes) in theme.templates where !checker.broken.contains(name) {
      templates[name] = parse(bytes)
    }
    let library = MustacheLibrary(templates: templates)
    return Diagnosed(TemplateEngine(library: library), checker.diagnostics)
  }

  /// Fills a template; the result is empty where the template is missing or broken, which `load`
  /// has reported.
  func render(_ name: String, _ context: some TemplateContext) -> HTML {
    HTML(trusted: library.render(TemplateScope(context), withTemplate: name) ?? "")
  }

  /// Parses a template with Mustache's own escaping off: every value that it gets is `HTML`.
  ///
  /// Mustache finds no error that the checker has not found before.
  private static func parse(_ bytes: [UInt8]) -> MustacheTemplate? {
    let text = "{{% CONTENT_TYPE: TEXT}}\n" + String(decoding: bytes, as: UTF8.self)
    return try? MustacheTemplate(string: text)
  }
}

/// A context as Mustache asks for it.
///
/// It is not generic: Mustache casts it for every name, and casts of generic types are slow.
private struct TemplateScope: MustacheParent {
  private let value: (String) -> TemplateValue?

  init<Context: TemplateContext>(_ context: Context) {
    value = { name in Context.fields.first { $0.name == name }?.value(context) }
  }

  func child(named name: String) -> Any? {
    switch value(name) {
    case .html(let html)?: TemplateText(html: html)
    case .flag(let flag)?: flag
    case .context(let inner?)?: TemplateScope(inner)
    case .context(nil)?: TemplateText(html: HTML())
    case .list(let contexts)?: contexts.map { TemplateScope($0) }
    case nil: nil
    }
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
