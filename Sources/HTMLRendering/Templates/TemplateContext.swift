/// All that a template may see: a value whose fields have names.
///
/// Text reaches a template only as `HTML`, so a template cannot put it unescaped into a page.
protocol TemplateContext: Sendable {
  static var fields: [TemplateField<Self>] { get }
}

/// A name that a template can use.
struct TemplateField<Context: Sendable>: Sendable {
  let name: String
  /// What a section of this name opens; nil where it only asks whether there is a value.
  let inner: (any TemplateContext.Type)?
  let value: @Sendable (Context) -> TemplateValue

  /// A text or a piece of markup; a section of its name shows where there is one.
  static func html(
    _ name: String,
    _ value: @escaping @Sendable (Context) -> HTML?
  ) -> Self {
    Self(name: name, inner: nil) { .html(value($0) ?? HTML()) }
  }

  /// A text, which is escaped here.
  static func text(
    _ name: String,
    _ value: @escaping @Sendable (Context) -> String?
  ) -> Self {
    html(name) { value($0).map { HTML(text: $0) } }
  }

  /// A condition for sections.
  static func flag(
    _ name: String,
    _ value: @escaping @Sendable (Context) -> Bool
  ) -> Self {
    Self(name: name, inner: nil) { .flag(value($0)) }
  }

  /// A group of further names, which may be missing as a whole.
  static func context<Inner: TemplateContext>(
    _ name: String,
    _ value: @escaping @Sendable (Context) -> Inner?
  ) -> Self {
    Self(name: name, inner: Inner.self) { .context(value($0)) }
  }

  /// Groups of further names; a section shows once for each.
  static func list<Inner: TemplateContext>(
    _ name: String,
    _ value: @escaping @Sendable (Context) -> [Inner]
  ) -> Self {
    Self(name: name, inner: Inner.self) { .list(value($0)) }
  }

  private init(
    name: String,
    inner: (any TemplateContext.Type)?,
    value: @escaping @Sendable (Context) -> TemplateValue
  ) {
    self.name = name
    self.inner = inner
    self.value = value
  }
}

enum TemplateValue: Sendable {
  case html(HTML)
  case flag(Bool)
  case context((any TemplateContext)?)
  case list([any TemplateContext])
}
