import Mustache

/// A context as Mustache asks for it, with holes for its markup: the number of each among all markup
/// of the context, as `TemplateValues` has it, between two NULs, which no page may hold.
struct TemplateScope: MustacheParent {
  private var children: [String: Any] = [:]

  init(_ context: some TemplateContext) {
    var markupCount = 0
    self.init(context, &markupCount)
  }

  private init(_ context: some TemplateContext, _ markupCount: inout Int) {
    for field in type(of: context).fields {
      children[field.name] = Self.child(field.value(context), &markupCount)
    }
  }

  private static func child(_ value: TemplateValue, _ markupCount: inout Int) -> Any {
    switch value {
    case .html(let html):
      defer { markupCount += 1 }
      return TemplateHole(index: markupCount, shape: MarkupShape(of: html))
    case .flag(let flag): return flag
    case .context(let inner?): return TemplateScope(inner, &markupCount)
    case .context(nil): return TemplateHole(index: 0, shape: .empty)
    case .list(let contexts): return contexts.map { TemplateScope($0, &markupCount) }
    }
  }

  func child(named name: String) -> Any? { children[name] }
}

/// Markup as Mustache asks for it; where it is empty, its sections do not show and an outer value
/// of the same name does not take its place.
private struct TemplateHole: MustacheCustomRenderable, MustacheParent {
  let index: Int
  let shape: MarkupShape

  var renderText: String {
    switch shape {
    case .empty: ""
    case .inLine: "\0\(index)\0"
    case .endsLine: "\0\(index)\0\n"
    }
  }

  var isNull: Bool { shape == .empty }

  func child(named: String) -> Any? { nil }
}
