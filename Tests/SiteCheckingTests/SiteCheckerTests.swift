import DocsModel
import Testing

@testable import SiteChecking

@Suite struct `Site checks` {
  private let range = SourceRange.startOfFile(SourceFile.ID(0))

  private func page(_ path: String, _ blocks: [Block], isOrphan: Bool = false) -> Page {
    Page(
      path: PagePath(path),
      kind: .document(SourceFile.ID(0)),
      title: path,
      blocks: blocks,
      isOrphan: isOrphan
    )
  }

  private func paragraph(_ inline: Inline, ids: [String] = []) -> Block {
    Block(kind: .paragraph([inline]), attributes: Attributes(ids: ids), range: range)
  }

  private func link(_ page: String, _ fragment: String) -> Block {
    let destination = LinkDestination.page(PagePath(page), fragment: fragment)
    return paragraph(.strong([.link(Link(children: [.text("x")], destination: destination))]))
  }

  private func site(_ pages: [Page], operations: [API.Operation] = []) -> Site {
    let navigation = pages.filter { $0.path.path != "lost.html" }.map {
      NavigationItem(title: $0.title, destination: .page($0.path, fragment: nil))
    }
    return Site(
      configuration: SiteConfiguration(),
      pages: pages,
      navigation: navigation,
      apis: [API.Description(id: "a", title: "A", operations: operations)],
      assets: []
    )
  }

  private func messages(_ pages: [Page], operations: [API.Operation] = []) -> [String] {
    texts(SiteChecker().check(site(pages, operations: operations)))
  }

  private func texts(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { $0.message + ($0.help.map { " — " + $0 } ?? "") }
  }

  @Test func `a link to a place that its page does not have`() {
    let pages = [
      page("a.html", [link("b.html", "usres"), link("b.html", "users"), link("b.html", "top")]),
      page("b.html", [paragraph(.text("x"), ids: ["users"])]),
    ]
    #expect(messages(pages) == ["'b.html' has no place '#usres' — did you mean '#users'?"])
  }

  @Test func `a link to an operation on a page is no mistake`() {
    let operation = API.Operation(
      method: "GET",
      path: API.PathTemplate(parsing: "/x"),
      description: [link("a.html", "gone")],
      home: .page(PagePath("a.html"), fragment: "get-x"),
      range: range
    )
    let id = API.Operation.ID(api: 0, index: 0)
    let blocks = [link("a.html", "get-x"), Block(kind: .operation(id), range: range)]
    #expect(
      messages([page("a.html", blocks)], operations: [operation])
        == ["'a.html' has no place '#gone'"]
    )
  }

  @Test func `a document that another one includes needs no place in the navigation`() {
    let included = SourceRange.startOfFile(SourceFile.ID(1))
    let quote = BlockQuote(blocks: [Block(kind: .paragraph([.text("x")]), range: included)])
    let lost = Page(path: PagePath("lost.html"), kind: .document(SourceFile.ID(1)), title: "l")
    let including = page("a.html", [Block(kind: .blockQuote(quote), range: range)])
    #expect(messages([including, lost]) == [])
  }

  @Test func `two places with one name`() {
    let blocks = [
      paragraph(.text("x"), ids: ["a"]), paragraph(.target([], Attributes(ids: ["a"]))),
    ]
    #expect(messages([page("a.html", blocks)]) == ["the page has two places '#a'"])
  }

  @Test func `a document that the navigation does not have`() {
    #expect(
      messages([page("index.html", []), page("lost.html", [])]) == [
        "the navigation does not lead to this document — "
          + "add it to a 'toctree', or ':orphan:' to its top"
      ]
    )
    #expect(messages([page("lost.html", [], isOrphan: true)]) == [])
  }

  @Test func `an image without text`() {
    let image = Image(source: "x.png", range: range)
    let described = Image(source: "y.png", alternative: "y", range: range)
    let blocks = [paragraph(.image(image)), Block(kind: .image(described), range: range)]
    #expect(messages([page("a.html", blocks)]) == ["the image 'x.png' has no 'alt' text"])
  }

  @Test func `the same faults whatever was checked before`() {
    func operation(_ text: [Block]) -> API.Operation {
      let path = API.PathTemplate(parsing: "/x")
      return API.Operation(method: "GET", path: path, description: text, range: range)
    }
    let id = API.Operation.ID(api: 0, index: 0)
    let shown = page("a.html", [link("b.html", "b"), Block(kind: .operation(id), range: range)])
    let target = page("b.html", [paragraph(.text("x"), ids: ["b"])])
    let states = [
      site([shown, target], operations: [operation([])]),
      site([shown, page("b.html", [])], operations: [operation([])]),
      site([shown, target], operations: [operation([link("b.html", "c")])]),
      site([target]),
      site([shown, target], operations: [operation([])]),
    ]
    var memory = CheckMemory()
    for (number, state) in states.enumerated() {
      let remembered = texts(SiteChecker().check(state, reusing: &memory))
      #expect(remembered == texts(SiteChecker().check(state)), "in state \(number)")
      #expect(remembered.count == [0, 1, 1, 0, 0][number], "in state \(number)")
    }
  }
}
