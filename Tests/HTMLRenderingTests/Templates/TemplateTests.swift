import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Templates` {
  @Test func `show texts escaped and markup as it is`() {
    let card = Card(title: "<a> & b", body: "<p>x</p>")
    #expect(
      filled("{{title}}|{{{title}}}|{{&title}}|{{body}}", card) == """
        &lt;a&gt; &amp; b|&lt;a&gt; &amp; b|&lt;a&gt; &amp; b|<p>x</p>
        """
    )
  }

  @Test func `show sections where there is something to show`() {
    let template = "{{#body}}[{{body}}]{{/body}}{{^body}}none{{/body}}{{#isNew}}new{{/isNew}}"
    #expect(filled(template, Card(title: "t", body: "b", isNew: true)) == "[b]new")
    #expect(filled(template, Card(title: "t")) == "none")
  }

  @Test func `repeat sections for lists and open them for contexts`() {
    let card = Card(title: "t", children: [Card(title: "a"), Card(title: "b")])
    let template =
      "{{#children}}({{title}}{{#first}}?{{/first}}){{/children}}{{#first}}{{title}}{{/first}}"
    #expect(filled(template, card) == "(a)(b)a")
    #expect(filled("{{first.title}}", card) == "a")
  }

  @Test func `do not take an outer value where the inner is empty`() {
    let card = Card(title: "t", body: "outer", children: [Card(title: "a")])
    #expect(filled("{{#children}}[{{body}}]{{/children}}", card) == "[]")
  }

  @Test func `include partials`() {
    let theme = Theme.of(templates: ["card": "<{{> part}}>", "part": "{{title}}"])
    let engine = TemplateEngine.load(theme, roots: [("card", Card.self)])
    #expect(engine.diagnostics == [])
    #expect(string(engine.value.render("card", Card(title: "t"))) == "<t>")
  }

  @Test func `take away the lines that hold a section's mark, a comment or a partial alone`() {
    let template = "<\n  {{#isNew}}\t\r\n[{{title}}]\n{{/isNew}}\n{{! a word }}\n {{title}} \n>"
    #expect(filled(template, Card(title: "t", isNew: true)) == "<\n[t]\n t \n>")
    #expect(filled(template, Card(title: "t")) == "<\n t \n>")
    #expect(filled("{{#isNew}} {{/isNew}}\n{{^isNew}}\nx{{/isNew}}", Card(title: "")) == "\nx")
  }

  @Test func `keep what they show from being read as a template`() {
    #expect(filled("{{title}}", Card(title: "{{body}}{{> x}}")) == "{{body}}{{&gt; x}}")
  }

  @Test func `show long values in each place, whatever stands around them`() {
    let body = String(repeating: "long ", count: 200)
    let markup = HTML(trusted: body)
    let card = Card(title: "t", body: markup, children: [Card(title: "a", body: markup)])
    #expect(
      filled("\0a{{body}}b\0{{body}}{{#body}}c{{/body}}{{#children}}{{body}}{{/children}}", card)
        == "a\(body)b\(body)c\(body)"
    )
  }

  private func filled(_ template: String, _ card: Card) -> String {
    let engine = TemplateEngine.load(
      .of(templates: ["card": template]),
      roots: [("card", Card.self)]
    )
    #expect(engine.diagnostics == [])
    return string(engine.value.render("card", card))
  }
}

/// A context for tests.
struct Card: TemplateContext {
  var title: String
  var body: HTML?
  var isNew = false
  var children: [Card] = []

  static let fields: [TemplateField<Card>] = [
    .text("title") { $0.title },
    .html("body") { $0.body },
    .flag("isNew") { $0.isNew },
    .list("children") { $0.children },
    .context("first") { $0.children.first },
  ]
}
