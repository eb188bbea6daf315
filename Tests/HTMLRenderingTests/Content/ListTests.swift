import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Lists` {
  @Test func `show tight items without paragraphs`() {
    let inner = Block.of(
      .bulletList(BulletList(marker: "*", isTight: true, items: [.of(.text("b"))]))
    )
    let list = BulletList(marker: "-", isTight: true, items: [.of(.text("a"), inner)])
    #expect(
      rendered(.of(.bulletList(list))) == """
        <ul>
        <li>a
        <ul>
        <li>b</li>
        </ul>
        </li>
        </ul>
        """
    )
  }

  @Test func `show loose items with paragraphs`() {
    let list = BulletList(marker: "-", items: [.of(.text("a"))])
    #expect(rendered(.of(.bulletList(list))) == "<ul>\n<li><p>a</p>\n</li>\n</ul>")
  }

  @Test func `count as the writer counts`() {
    let list = EnumeratedList(
      numbering: .upperRoman,
      start: 4,
      isTight: true,
      items: [.of(.text("a"))]
    )
    #expect(
      rendered(.of(.enumeratedList(list))) == "<ol type=\"I\" start=\"4\">\n<li>a</li>\n</ol>"
    )
  }

  @Test func `of definitions link to their terms`() {
    let item = DefinitionItem(
      term: [.text("trial")],
      classifiers: [[.text("noun")]],
      definition: [.text("One run.")],
      attributes: Attributes(ids: ["term-trial"]),
      range: .none
    )
    #expect(
      rendered(.of(.definitionList([item]))) == """
        <dl>
        <dt id="term-trial">trial<span class="classifier-delimiter"> : </span>\
        <span class="classifier">noun</span>\
        <a class="headerlink" href="#term-trial" aria-label="Link to “trial”"></a></dt>
        <dd><p>One run.</p>
        </dd>
        </dl>
        """
    )
  }

  @Test func `of fields and options name their parts`() {
    let field = Field(
      name: "v",
      nameInlines: [.text("v")],
      body: [.text("1")],
      nameRange: .none,
      range: .none
    )
    let option = OptionItem(
      options: [
        OptionItem.Option(string: "-o", delimiter: " ", argument: "FILE"),
        OptionItem.Option(string: "--out", delimiter: "=", argument: "FILE"),
      ],
      description: [.text("Where.")],
      range: .none
    )
    #expect(
      rendered(.of(.fieldList([field])), .of(.optionList([option]))) == """
        <dl class="field-list">
        <dt>v<span class="colon">:</span></dt>
        <dd><p>1</p>
        </dd>
        </dl>
        <dl class="option-list">
        <dt><kbd>-o <var>FILE</var></kbd>, <kbd>--out=<var>FILE</var></kbd></dt>
        <dd><p>Where.</p>
        </dd>
        </dl>
        """
    )
  }

  @Test func `of links nest as their targets do`() {
    let inner = LinkTreeItem(
      title: [.text("b")],
      destination: .page(PagePath("guide/start.html"), fragment: "b")
    )
    let item = LinkTreeItem(
      title: [.text("a")],
      destination: .page(PagePath("guide/a.html"), fragment: nil),
      children: [inner]
    )
    #expect(
      rendered(.of(.linkTree([item]))) == """
        <nav class="contents" aria-label="Contents">
        <ul>
        <li><a href="a.html">a</a>
        <ul>
        <li><a href="#b">b</a></li>
        </ul></li>
        </ul>
        </nav>
        """
    )
  }
}
