import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Containers` {
  @Test func `of cards are links as a whole`() {
    let card = Container(role: .card, blocks: [.text("a")], link: link([.text("T")]))
    #expect(
      rendered(.of(.container(card))) == """
        <div class="card">
        <p>a</p>
        <a class="stretched-link" href="../index.html">T</a>
        </div>
        """
    )
  }

  @Test func `of cards whose link has no words are the link`() {
    let heading = Block.of(.rubric([.text("T")], level: 2))
    let card = Container(role: .card, blocks: [heading, .text("a")], link: link([]))
    #expect(
      rendered(.of(.container(card))) == """
        <a class="card" href="../index.html">
        <h2 class="rubric">T</h2>
        <p>a</p>
        </a>
        """
    )
  }

  private func link(_ words: [Inline]) -> Reference {
    Reference(
      children: words,
      target: .address("x"),
      range: .none,
      destination: .page(PagePath("index.html"), fragment: nil)
    )
  }

  @Test(arguments: [Container.Role.header, .footer])
  func `hold the header and the footer of a document`(role: Container.Role) {
    let part = Container(role: role, blocks: [.text("a")])
    #expect(rendered(.of(.container(part))) == "<div class=\"\(role)\">\n<p>a</p>\n</div>")
  }

  @Test func `of dropdowns are open where the writer asks for it`() {
    let dropdown = Container(role: .dropdown, title: [.text("T")], blocks: [.text("a")])
    #expect(
      rendered(.of(.container(dropdown), classes: ["open"])) == """
        <details class="dropdown open" open="">
        <summary>T</summary>
        <p>a</p>
        </details>
        """
    )
  }

  @Test func `of dropdowns open without scripts`() {
    let dropdown = Container(role: .dropdown, title: [.text("T")], blocks: [.text("a")])
    #expect(
      rendered(.of(.container(dropdown))) == """
        <details class="dropdown">
        <summary>T</summary>
        <p>a</p>
        </details>
        """
    )
  }

  @Test func `of nothing but links are navigation`() {
    let item = LinkTreeItem(title: [.text("a")], destination: .external("https://example.org/"))
    let topic = Container(role: .topic, title: [.text("T")], blocks: [.of(.linkTree([item]))])
    #expect(
      rendered(.of(.container(topic), ids: ["t"], classes: ["contents"])) == """
        <nav id="t" class="contents" aria-label="T">
        <p class="topic-title">T</p>
        <ul>
        <li><a class="external" href="https://example.org/">a</a></li>
        </ul>
        </nav>
        """
    )
  }

  @Test func `of sidebars have titles`() {
    let sidebar = Container(
      role: .sidebar,
      title: [.text("T")],
      subtitle: [.text("S")],
      blocks: []
    )
    #expect(
      rendered(.of(.container(sidebar))) == """
        <aside class="sidebar">
        <p class="sidebar-title">T</p>
        <p class="sidebar-subtitle">S</p>
        </aside>
        """
    )
  }

  @Test func `of tabs stand one below another`() {
    let tabs = TabSet(tabs: [
      TabSet.Tab(label: [.text("curl")], key: "sh", blocks: [.text("a")]),
      TabSet.Tab(label: [.text("Python")], isSelected: true, blocks: [.text("b")]),
    ])
    #expect(
      rendered(.of(.tabs(tabs))) == """
        <div class="tabs">
        <div class="tab" data-key="sh">
        <p class="tab-label">curl</p>
        <p>a</p>
        </div>
        <div class="tab" data-key="Python" data-selected="">
        <p class="tab-label">Python</p>
        <p>b</p>
        </div>
        </div>
        """
    )
  }

  @Test func `of programs name what they describe`() {
    let object = ObjectDescription(
      kind: "exception",
      name: "app.errors.Missing",
      signature: "(id: int)",
      blocks: [.text("a")]
    )
    #expect(
      rendered(.of(.objectDescription(object), ids: ["app.errors.Missing"])) == """
        <dl class="object">
        <dt id="app.errors.Missing"><em>exception</em> <code>\
        <span class="scope">app.errors.</span><span class="name">Missing</span></code>\
        <span class="signature">(id: int)</span><a class="headerlink" \
        href="#app.errors.Missing" aria-label="Link to “app.errors.Missing”"></a></dt>
        <dd><p>a</p>
        </dd>
        </dl>
        """
    )
  }
}
