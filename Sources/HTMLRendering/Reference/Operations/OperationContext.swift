/// What the template of an operation may see.
struct OperationContext: TemplateContext {
  var id: HTML
  var anchors: HTML
  var heading: HTML
  var badges: HTML
  var summary: HTML
  var description: HTML
  var details: HTML
  var samples: HTML
  /// The address of what the panel to try the operation reads; nil where it is switched off.
  var tryItOut: String?

  static let fields: [TemplateField<Self>] = [
    .html("id") { $0.id },
    .html("anchors") { $0.anchors },
    .html("heading") { $0.heading },
    .html("badges") { $0.badges },
    .html("summary") { $0.summary },
    .html("description") { $0.description },
    .html("details") { $0.details },
    .html("samples") { $0.samples },
    .text("tryItOut") { $0.tryItOut },
  ]
}
