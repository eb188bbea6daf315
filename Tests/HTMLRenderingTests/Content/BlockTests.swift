import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Blocks` {
  @Test func `of a section have a heading with a link to itself`() {
    let section = Block.of(
      .section(
        Section(
          title: [.text("A & "), .literal(Literal(text: "b"))],
          titleRange: .none,
          blocks: [.text("Text.")]
        )
      ),
      ids: ["a-b", "old"]
    )
    #expect(
      rendered(section) == """
        <span id="old"></span><section id="a-b">
        <h2>A &amp; <code>b</code>\
        <a class="headerlink" href="#a-b" aria-label="Link to “A &amp; b”"></a></h2>
        <p>Text.</p>
        </section>
        """
    )
  }

  @Test func `keep the fragments of a section that begins with an operation of its own fragment`() {
    let operation = Block.of(.operation(API.Operation.ID(api: 0, index: 0)), ids: ["get--ships"])
    let section = Block.of(
      .section(Section(title: [.text("a")], titleRange: .none, blocks: [operation])),
      ids: ["a", "label"]
    )
    #expect(rendered(section).hasPrefix("<span id=\"label\"></span><section id=\"a\">"))
  }

  @Test func `have no headings below the sixth level`() {
    let section = Block.section("a", id: "a", [])
    #expect(string(content().render([section], headingLevel: 9)).contains("<h6>a"))
  }

  @Test func `carry the writer's classes and fragments`() {
    let block = Block.of(.paragraph([.text("a")]), ids: ["x", "y"], classes: ["b", "c\"d"])
    #expect(
      rendered(block) == "<span id=\"y\"></span><p id=\"x\" class=\"b c&quot;d\">a</p>"
    )
  }

  @Test func `show code to the letter`() {
    let literal = LiteralBlock(text: "a\n  <b>\n", language: "json")
    #expect(
      rendered(.of(.literalBlock(literal))) == """
        <div class="highlight"><pre tabindex="0"><code class="language-json">a
          &lt;b&gt;
        </code></pre></div>
        """
    )
  }

  @Test func `number and stress lines of code`() {
    let literal = LiteralBlock(
      text: "a\nb\n",
      caption: [.text("file.txt")],
      firstLineNumber: 9,
      emphasizedLines: [2]
    )
    #expect(
      rendered(.of(.literalBlock(literal))) == """
        <figure class="code">
        <figcaption>file.txt</figcaption>
        <div class="highlight"><pre tabindex="0"><code>\
        <span class="line" data-number="9">a
        </span><span class="line emphasized" data-number="10">b
        </span></code></pre></div>
        </figure>
        """
    )
  }

  @Test func `keep the markup of a parsed literal`() {
    let literal = LiteralBlock(text: "a b", inlines: [.text("a "), .emphasis([.text("b")])])
    #expect(rendered(.of(.literalBlock(literal))).contains("<code>a <em>b</em></code>"))
  }

  @Test func `quote, separate and stand in lines`() {
    let quote = BlockQuote(blocks: [.text("a")], attribution: [.text("b")])
    let lines: [LineBlockItem] = [.line([.text("a")]), .line([]), .nested([.line([.text("b")])])]
    #expect(
      rendered(.of(.blockQuote(quote)), .of(.transition), .of(.lineBlock(lines))) == """
        <blockquote>
        <p>a</p>
        <p class="attribution">—b</p>
        </blockquote>
        <hr>
        <div class="line-block">
        <div class="line">a</div>
        <div class="line"><br></div>
        <div class="line-block">
        <div class="line">b</div>
        </div>
        </div>
        """
    )
  }

  @Test func `of rubrics, mathematics and doctests are told apart by classes`() {
    #expect(
      rendered(.of(.rubric([.text("a")])), .of(.mathBlock("x<y")), .of(.doctestBlock(">>> 1")))
        == """
        <p class="rubric">a</p>
        <div class="math"><code>x&lt;y</code></div>
        <div class="highlight"><pre tabindex="0"><code class="language-pycon">\
        <span class="gp">&gt;&gt;&gt; </span><span class="m">1</span></code></pre></div>
        """
    )
  }

  @Test func `that assembly has used up leave nothing but their fragments`() {
    #expect(
      rendered(
        .of(.comment("a")),
        .of(.target(HyperlinkTarget(name: "t", destination: .next)), ids: ["t"]),
        .of(.systemMessage(SystemMessage(level: 2, message: "m"))),
        .of(.contents(Contents()))
      ) == "<span id=\"t\"></span>"
    )
  }

  @Test func `of an unknown directive are shown`() {
    func directive(_ content: Directive.Content) -> Block {
      .of(
        .directive(
          Directive(
            name: "x",
            nameRange: .none,
            argument: "arg",
            argumentRange: .none,
            options: [],
            content: content
          )
        )
      )
    }
    #expect(rendered(directive(.blocks([.text("a")]))) == "<p>a</p>\n")
    let lines = [SourceLine(text: "b", range: .none), SourceLine(text: " c", range: .none)]
    #expect(rendered(directive(.lines(lines))).contains("<code>b\n c</code>"))
  }
}
