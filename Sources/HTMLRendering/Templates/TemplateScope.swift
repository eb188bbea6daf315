import Mustache

/// A context as Mustache asks for it.
///
/// It is not generic: Mustache casts it for every name, and casts of generic types are slow.
struct TemplateScope: MustacheParent {
  private let context: any TemplateContext
  private let holes: TemplateHoles?

  /// The outermost context has holes for its long values.
  init(_ context: any TemplateContext, _ holes: TemplateHoles? = nil) {
    self.context = context
    self.holes = holes
  }

  func child(named name: String) -> Any? {
    switch context.value(named: name) {
    case .html(let html)?: TemplateText(html: html, hole: holes?.hole(for: html, named: name))
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
  var hole: String?

  var renderText: String { hole ?? String(decoding: html.bytes, as: UTF8.self) }
  var isNull: Bool { html.isEmpty }

  func child(named: String) -> Any? { nil }
}
