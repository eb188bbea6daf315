import DocsModel
import Mustache

/// Fills the templates of a theme; the one place that knows Mustache.
struct TemplateEngine: Sendable {
  private let library: MustacheLibrary
  private let skeletons = TemplateSkeletons()

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
    let values = TemplateValues(of: context)
    let skeleton = skeletons.skeleton(for: .init(template: name, shape: values.shape)) {
      TemplateSkeleton(library.render(TemplateScope(context), withTemplate: name) ?? "")
    }
    return skeleton.filled(with: values.markup)
  }

  /// Parses a template with Mustache's own escaping off: every value that it gets is `HTML`.
  ///
  /// Mustache finds no error that the checker has not found before. NULs, which no page may hold, are
  /// dropped.
  private static func parse(_ bytes: [UInt8]) -> MustacheTemplate? {
    let text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    return try? MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
  }
}
