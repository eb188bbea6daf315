import DocsModel
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Errors in templates` {
  @Test func `name unknown variables and the nearest known`() {
    expectErrors(
      in: "{{title}}\n{{‹1›titel}} {{#children}}{{{‹2›zzzz}}}{{/children}}",
      [
        "1": "unknown variable 'titel' — did you mean 'title'?",
        "2": "unknown variable 'zzzz'",
      ]
    )
  }

  @Test func `name unknown steps of a path`() {
    expectErrors(
      in: "{{first.title}} {{‹1›first.bodi}} {{‹2›title.x}}",
      [
        "1": "unknown variable 'first.bodi' — did you mean 'body'?",
        "2": "unknown variable 'title.x'",
      ]
    )
  }

  @Test func `name sections of unknown variables`() {
    expectErrors(
      in: "{{#‹1›childrn}}x{{/childrn}}{{^‹2›bod}}x{{/bod}}",
      [
        "1": "unknown variable 'childrn' — did you mean 'children'?",
        "2": "unknown variable 'bod' — did you mean 'body'?",
      ]
    )
  }

  @Test func `name unknown partials`() {
    expectErrors(
      in: "{{> ‹1›pag}}",
      ["1": "unknown partial 'pag' — did you mean 'page'?"]
    )
  }

  @Test func `find partials that include themselves`() {
    expectErrors(in: "{{> ‹1›card}}", ["1": "partial 'card' includes itself"])
  }

  @Test func `find sections that do not fit together`() {
    expectErrors(in: "{{#‹1›title}}x", ["1": "section 'title' without '{{/title}}'"])
    expectErrors(in: "x{{/‹1›title}}", ["1": "'{{/title}}' closes no section"])
    expectErrors(
      in: "{{#title}}{{/‹1›body}}",
      ["1": "'{{/body}}' where '{{/title}}' was expected"]
    )
  }

  @Test func `find braces that do not close`() {
    expectErrors(in: "a\n  {{‹1›title", ["1": "'{{' without '}}'"])
    expectErrors(in: "{{‹1›{title}} x", ["1": "'{{' without '}}'"])
  }

  @Test func `refuse what themes do not use`() {
    let help = "themes use variables, sections, partials and comments"
    expectErrors(in: "{{=‹1›<% %>=}}", ["1": "tag '{{=' is not used in themes — \(help)"])
    expectErrors(in: "{{$‹1›a}}", ["1": "tag '{{$' is not used in themes — \(help)"])
  }

  @Test func `find names that are none`() {
    let expected = "where a name of letters, digits, '.', '-' and '_' was expected"
    expectErrors(in: "{{‹1›ti tle}}", ["1": "'ti tle' \(expected)"])
    expectErrors(in: "{{#‹1›count(title)}}{{/count(title)}}", ["1": "'count(title)' \(expected)"])
    expectErrors(in: "{{‹1›}}", ["1": "'' \(expected)"])
  }

  @Test func `tell that a template is missing`() {
    let engine = TemplateEngine.load(Theme(files: [:]), roots: [("card", Card.self)])
    #expect(engine.diagnostics.map(\.message) == ["the theme has no 'templates/card.mustache'"])
    #expect(engine.value.render("card", Card(title: "t")).isEmpty)
  }

  @Test func `leave the content of pages readable`() async {
    let theme = Theme.of(templates: ["page": "{{#main}}"])
    let site = Site.of([.document("index.html", title: "A", [.text("a")])])
    let output = await HTMLRenderer(theme: theme).render(site, jobs: Jobs(1))
    #expect(output.diagnostics.contains { $0.id == "theme-unclosed-section" })
    #expect(output.value.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "<p>a</p>\n")
  }

  /// Expects messages at the tags that hold the marks.
  private func expectErrors(
    in marked: String,
    _ expected: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = MarkedSource(marked)
    let theme = Theme.of(templates: ["card": source.text])
    let engine = TemplateEngine.load(theme, roots: [("card", Card.self)])
    var found: [String: String] = [:]
    for diagnostic in engine.diagnostics {
      guard let place = diagnostic.themePlace else { continue }
      #expect(place.path == "templates/card.mustache", sourceLocation: sourceLocation)
      let mark = source.marks.first { place.start < $0.value && $0.value <= place.end }?.key
      let help = diagnostic.help.map { " — " + $0 } ?? ""
      found[mark ?? "\(place.start)"] = diagnostic.message + help
    }
    #expect(found == expected, sourceLocation: sourceLocation)
  }
}
