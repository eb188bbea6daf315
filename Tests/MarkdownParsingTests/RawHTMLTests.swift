import DocsModel
import TestSupport
import Testing

@testable import MarkdownParsing

@Suite struct `Raw HTML` {
  private func read(_ html: String) -> Diagnosed<[Block]> {
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    let raw = Block(kind: .raw(Raw(format: "html", text: html, range: range)), range: range)
    let document = Document(
      file: SourceFile.ID(0),
      path: "a.rst",
      format: .restructuredText,
      blocks: [raw]
    )
    return RawHTMLReader.read(document).map(\.blocks)
  }

  private func tree(_ html: String) -> String {
    read(html).value.map(shape).joined(separator: " ")
  }

  private func shape(_ block: Block) -> String {
    switch block.kind {
    case .paragraph(let inlines): "p(\(inlines.plainText))"
    case .rubric(let inlines, let level): "h\(level ?? 0)(\(inlines.plainText))"
    case .bulletList(let list):
      "ul(\(list.items.map { $0.blocks.map(shape).joined() }.joined(separator: ",")))"
    case .enumeratedList(let list): "ol(\(list.items.count))"
    case .definitionList(let items): "dl(\(items.map(\.term.plainText).joined(separator: ",")))"
    case .literalBlock(let literal): "pre(\(literal.text))"
    case .blockQuote(let quote): "quote(\(quote.blocks.map(shape).joined()))"
    case .table(let table): "table(\(table.headerRows.count)+\(table.rows.count))"
    case .container(let container):
      "\(container.role.rawValue)(\(container.blocks.map(shape).joined(separator: " ")))"
    case .image(let image): "img(\(image.source))"
    case .transition: "hr"
    default: "?"
    }
  }

  @Test(arguments: [
    ("<p>One\n two</p>Three<hr>", "p(One two) p(Three) hr"),
    ("<div><h2>A</h2><p>b</p></div>", "h2(A) p(b)"), ("<ul><li>a<li>b</ul>", "ul(p(a),p(b))"),
    ("<ol><li>a</li></ol>", "ol(1)"), ("<dl><dt>a<dd>b</dl>", "dl(a)"),
    ("<pre>a\n  b</pre>", "pre(a\n  b)"), ("<blockquote>a</blockquote>", "quote(p(a))"),
    ("<table><tr><th>h<tr><td>a</table>", "table(1+1)"), ("<img src=\"a.png\">", "img(a.png)"),
    ("<details><summary>s</summary>a</details>", "dropdown(p(a))"),
    ("a &lt;b&gt; <b>c</b>", "p(a <b> c)"), ("<!-- nothing -->", ""), ("a</p></div>b", "p(ab)"),
    ("<p>a <sum>1</sum> b</p>", "p(a 1 b)"), ("<x-box><p>a</p></x-box>", "p(a)"),
  ])
  func `is understood as far as it is text`(html: String, expected: String) {
    #expect(tree(html) == expected)
    #expect(read(html).diagnostics == [])
  }

  @Test func `makes a card of a link around blocks, and a grid of several`() {
    let tile = "<div><a href=\"x.html\"><h2>T</h2><p>a</p></a></div>"
    #expect(tree(tile) == "card(h2(T) p(a))")
    #expect(tree("<div>\(tile)\(tile)</div>") == "grid(card(h2(T) p(a)) card(h2(T) p(a)))")
    guard case .container(let card)? = read(tile).value.first?.kind else {
      Issue.record("no card")
      return
    }
    #expect(card.link?.target == .address("x.html"))
  }

  @Test(arguments: [
    ("<script>alert('<b>')</script>a", "script"), ("<style>p{}</style>a", "style"),
    ("<iframe src=x><p>b</p></iframe>a", "iframe"), ("<form><input><p>b</p></form>a", "form"),
    ("<svg><script>x</script><svg></svg></svg>a", "svg"),
  ])
  func `leaves out what runs, loads or asks for something`(html: String, name: String) {
    #expect(tree(html) == "p(a)")
    #expect(read(html).diagnostics.map(\.message) == ["'<\(name)>' left out of raw HTML"])
  }

  @Test func `keeps neither handlers nor styles`() {
    let blocks = read("<p onclick=\"x()\" style=\"color:red\" class=\"c\" id=\"here\">a</p>").value
    #expect(blocks.first?.attributes == Attributes(ids: ["here"]))
  }

  @Test func `nested endlessly keeps its text`() {
    let depth = 20_000
    let html = String(repeating: "<div><a href=x>", count: depth) + "a"
    #expect(tree(html).contains("p(a)"))
    #expect(tree(String(repeating: "<b>", count: depth) + "a") == "p(a)")
  }

  @Test func `of a substitution is inline`() {
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    let raw = Inline.raw(Raw(format: "html", text: "<br />", range: range))
    let definition = SubstitutionDefinition(name: "br", inlines: [raw])
    let block = Block(kind: .substitutionDefinition(definition), range: range)
    let document = Document(
      file: SourceFile.ID(0),
      path: "a.rst",
      format: .restructuredText,
      blocks: [block]
    )
    guard
      case .substitutionDefinition(let read)? = RawHTMLReader.read(document).value.blocks.first?
        .kind
    else {
      Issue.record("no definition")
      return
    }
    #expect(read.inlines == [.lineBreak])
  }
}
