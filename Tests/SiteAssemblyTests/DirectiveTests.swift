import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Sphinx directives` {
  private func blocks(_ text: String, others: [String: String] = [:]) async -> [Block] {
    await SiteFixture(MarkedSource(text), others: others).page("index.html")?.blocks ?? []
  }

  @Test func `glossary makes terms that the role finds, whatever their case`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      :term:`API` :term:`an api <api>`

      .. glossary::
         :sorted:

         Zebra
            An animal.

         API
            An interface.
      """
    ])
    #expect(fixture.links() == ["API → index.html#term-API", "an api → index.html#term-API"])
    guard case .definitionList(let items)? = fixture.page("index.html")?.blocks.last?.kind else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.term.plainText) == ["API", "Zebra"])
  }

  @Test func `testcode and its kin show code, and hide what surrounds it`() async {
    let blocks = await blocks(
      """
      .. testsetup::

         import a

      .. testcode:: group

         print(1)

      .. testoutput::

         1

      .. testcode::
         :hide:

         print(2)

      .. productionlist:: numbers
         number: `digit`+ | `a sign <sign>`
         sign: "-"
             : "+"
      """
    )
    let grammar = """
      number ::= digit+ | a sign
      sign   ::= "-"
                 "+"
      """
    let code = blocks.compactMap { block in
      if case .literalBlock(let literal) = block.kind { literal } else { nil }
    }
    #expect(code.map(\.text) == ["print(1)", "1", grammar])
    #expect(code.map(\.language) == ["python", "text", "text"])
    #expect(blocks.count == 3)
  }

  @Test func `class describes a class of Python where it is written like one`() async {
    let blocks = await blocks(
      """
      .. class:: Client(server, \\
                        retries=3)

         Talks.

      .. class:: wide

      Text.

      .. js:function:: fetch(address)

         Gets.
      """
    )
    let objects = blocks.compactMap { block in
      if case .objectDescription(let object) = block.kind { object.name } else { nil }
    }
    #expect(objects == ["Client", "fetch(address)"])
    #expect(blocks.map(\.attributes.classes) == [[], ["wide"], []])
  }

  @Test func `objects of other languages are shown as written, with their fields gathered`() async {
    let blocks = await blocks(
      """
      .. js:function:: get(address)

         :param string address: Where.
         :param extra: What else.

      .. rst:directive:: note

      .. rst:role:: ref
      """
    )
    let objects = blocks.compactMap { block in
      if case .objectDescription(let object) = block.kind { object } else { nil }
    }
    #expect(objects.map(\.name) == ["get(address)", ".. note::", ":ref:"])
    guard case .fieldList(let fields)? = objects.first?.blocks.first?.kind else {
      Issue.record("no fields")
      return
    }
    #expect(fields.map(\.name) == ["Parameters"])
    let text = "address (string) – Where.\nextra – What else."
    #expect(fields[0].body.map(\.plainText) == [text])
  }

  @Test func `module may hold sections`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Top
      ===

      .. py:module:: a

         Part
         ----

         Text.
      """
    ])
    #expect(fixture.diagnostics == [])
  }

  @Test func `glossary lets several terms share what they mean`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. glossary::
         :sorted:

         .. a remark

         zebra
         quagga : animals
            Striped.

         ape

            Clever.

      :term:`zebra` :term:`quagga`
      """
    ])
    #expect(
      fixture.links() == ["zebra → index.html#term-zebra", "quagga → index.html#term-quagga"]
    )
    guard case .definitionList(let items)? = fixture.page("index.html")?.blocks.first?.kind else {
      Issue.record("no list")
      return
    }
    #expect(
      items.map { "\($0.term.plainText): \($0.definition.map(\.plainText).joined())" } == [
        "ape: Clever.", "zebra: ", "quagga: Striped.",
      ]
    )
  }

  @Test func `highlight numbers the lines of long code`() async {
    let blocks = await blocks(
      ".. highlight:: yaml\n   :linenothreshold: 2\n\n::\n\n   a\n   b\n\n::\n\n   a\n"
    )
    let numbers = blocks.map { block -> Int? in
      if case .literalBlock(let literal) = block.kind { literal.firstLineNumber } else { nil }
    }
    #expect(numbers == [1, nil])
  }

  @Test func `glossary with a term twice is told`() async {
    let fixture = await SiteFixture([
      "a.rst": ".. glossary::\n\n   API\n      One.\n",
      "b.rst": ".. glossary::\n\n   API\n      Two.\n",
    ])
    #expect(fixture.diagnostics.map(\.message) == ["the term 'API' is explained twice"])
  }

  @Test(arguments: [
    ("html", true), ("format_html and builder_html", true), ("latex", false), ("not latex", true),
    ("cloud and html", true),
    ("(latex or cloud) and not draft", true), ("not (html or latex)", false),
    ("2fa", true), ("not 3fa and 2fa", true), ("5", true), ("6", false), ("True", false),
    ("not draft", true), ("draft and version == '1'", false),
  ])
  func `only keeps content by tags`(condition: String, isKept: Bool) async {
    let fixture = await SiteFixture(
      ["index.rst": ".. only:: \(condition)\n\n   Text.\n"],
      configuration: SiteConfiguration(tags: ["cloud", "2fa", "5"])
    )
    #expect(fixture.diagnostics == [])
    #expect(fixture.page("index.html")?.blocks.isEmpty == !isKept)
  }

  @Test(arguments: [
    ("only", 1), ("ifconfig", 1), ("autoclass", 1), ("http:get", 1), ("openapi", 0),
  ])
  func `an argument that is missing is told by the parser alone`(
    name: String,
    blocks: Int
  ) async {
    let fixture = await SiteFixture(["index.rst": ".. \(name)::\n\n   Text.\n"])
    #expect(fixture.diagnostics == [])
    #expect(fixture.blocks().count == blocks)
  }

  @Test func `only tells of what is no condition`() async {
    let source = MarkedSource(".. only:: ‹1›html and\n\n   Text.\n")
    expectDiagnostics(
      await SiteFixture(source).diagnostics,
      at: source,
      [
        "1": "'html and' is no condition on tags — "
          + "join tags by 'and', 'or', 'not' and parentheses"
      ]
    )
  }

  @Test(arguments: [
    ("version == '2.0'", true), ("version != \"2.0\"", false), ("cloud and not draft", true),
    ("version in ('1.0', '2.0')", true), ("version not in ['1.0', '2.0',]", false),
    ("draft or (level == '3' and 2 != 3)", true), ("level == 3", true), ("version in ()", false),
    ("True", true), ("False", false), ("not False", true), ("level", true), ("not level", false),
    ("empty", false), ("draft and stage == '1'", false), ("stage == '1' and draft", false),
    ("cloud or stage == '1'", true), ("version in (stage, '2.0')", true),
  ])
  func `ifconfig keeps content by tags and texts`(condition: String, isKept: Bool) async {
    var configuration = SiteConfiguration(tags: ["cloud"])
    configuration.substitutions = ["version": "2.0", "level": "3", "empty": ""]
    let fixture = await SiteFixture(
      ["index.rst": ".. ifconfig:: \(condition)\n\n   Text.\n"],
      configuration: configuration
    )
    #expect(fixture.diagnostics == [])
    #expect(fixture.page("index.html")?.blocks.isEmpty == !isKept)
  }

  @Test(arguments: [
    "+ 1 > 2", "'a'", "and '1' ==", "in b", "not b", ")", "in ('a'", "in 'a'", "in ('a']",
  ])
  func `ifconfig shows what only Python can decide`(condition: String) async {
    let source = MarkedSource(".. ifconfig:: ‹1›x \(condition)\n\n   Text.\n")
    let text = "x \(condition)"
    let fixture = await SiteFixture(source)
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "'\(text)' cannot be told without running Python, so the content is shown — "
          + "use tags and texts of the site file with 'and', 'or', 'not', '==', '!=' and 'in'"
      ]
    )
    #expect(fixture.blocks().map(\.plainText) == ["Text."])
  }

  @Test(arguments: [
    "level == 'beta'", "level", "not level", "level not in ('a', 'b')",
    "html and level == 'beta'", "draft or level == 'beta'",
  ])
  func `ifconfig tells of a name without a value`(condition: String) async {
    let source = MarkedSource(".. ifconfig:: ‹1›\(condition)\n\n   Text.\n")
    let fixture = await SiteFixture(source)
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "'level' has no value, so the content is shown — "
          + "give it a text under 'substitutions' in the site file"
      ]
    )
    #expect(fixture.blocks().map(\.plainText) == ["Text."])
  }

  @Test func `article-info tells who wrote, when, and how long it takes`() async {
    let fixture = await SiteFixture(
      [
        "index.rst": """
        .. article-info::
           :avatar: me.png
           :author: *Me*
           :date: May 2, 2024
           :read-time: 5 min read
        """
      ],
      assets: ["me.png"]
    )
    #expect(fixture.diagnostics == [])
    #expect(fixture.blocks().map(\.plainText) == [" Me · May 2, 2024 · 5 min read"])
    #expect(fixture.blocks().first?.attributes.classes == ["article-info"])
    #expect(fixture.site.assets.map(\.source) == ["me.png"])
  }

  @Test func `article-info leads to the writer`() async throws {
    let fixture = await SiteFixture(
      [
        "index.rst": """
        .. article-info::
           :avatar: me.png
           :avatar-link: https://example.org/me
           :author: Me
           :class-container: wide calm
           :class-avatar: round
        """
      ],
      assets: ["me.png"]
    )
    #expect(fixture.diagnostics == [])
    #expect(fixture.blocks().first?.attributes.classes == ["article-info", "wide", "calm"])
    guard case .paragraph(let inlines)? = fixture.blocks().first?.kind,
      case .image(let image)? = inlines.first
    else {
      Issue.record("no picture")
      return
    }
    #expect(image.reference?.destination?.address == "https://example.org/me")
    #expect(image.attributes.classes == ["round"])
  }

  @Test(arguments: ["", "   :class-container: wide\n", "   :author:\n"])
  func `article-info without a word shows nothing`(options: String) async {
    #expect(await blocks(".. article-info::\n\(options)").isEmpty)
  }

  @Test func `productionlist keeps what is no rule and the shape of short rules`() async {
    let name = String(repeating: "n", count: 41)
    let blocks = await blocks(
      """
      .. productionlist::
         \(name): "x"
         a: "b"
         or so
      """
    )
    let column = String(repeating: " ", count: 39)
    let text = "\(name) ::= \"x\"\na\(column) ::= \"b\"\n \(column)     or so"
    #expect(blocks.map(\.kind) == [.literalBlock(LiteralBlock(text: text, language: "text"))])
  }

  @Test(arguments: ["", "   :caption: Pages\n"])
  func `the name of a toctree leads to it`(caption: String) async throws {
    let fixture = await SiteFixture([
      "index.rst": "`pages`_\n\n.. toctree::\n   :name: pages\n\(caption)\n   a\n",
      "a.rst": "A\n=\n",
    ])
    #expect(fixture.diagnostics == [])
    if !caption.isEmpty {
      let container = try #require(fixture.blocks().last?.container)
      #expect(container.blocks.map(\.attributes.ids) == [[]])
    }
    #expect(fixture.links() == ["pages → index.html#pages", "A → a.html"])
    #expect(fixture.blocks().last?.attributes.ids == ["pages"])
  }

  @Test func `version changes become asides with the version as their title`() async {
    let blocks = await blocks(".. versionadded:: 1.2 With *care*.\n\n   More.\n")
    guard case .admonition(let admonition)? = blocks.first?.kind else {
      Issue.record("no aside")
      return
    }
    #expect(admonition.kind == "versionadded")
    #expect(admonition.title == [.text("Added in version 1.2")])
    #expect(admonition.blocks.map(\.plainText) == ["With care.", "More."])
  }

  @Test func `a tab's label may be the first line of its content`() async {
    let blocks = await blocks(
      """
      .. tabs::

         .. tab::

            Label

            Text
      """
    )
    guard case .tabs(let set)? = blocks.first?.kind else {
      Issue.record("no tabs")
      return
    }
    #expect(set.tabs.map(\.label.plainText) == ["Label"])
    #expect(set.tabs[0].blocks.count == 1)
  }

  @Test func `tabs of all kinds become one set`() async {
    let blocks = await blocks(
      """
      .. tabs::

         .. tab::

            One

            First.

         .. group-tab:: Two

            Second.

         .. code-tab:: python Three

            x = 1
      """
    )
    guard case .tabs(let set)? = blocks.first?.kind else {
      Issue.record("no tabs")
      return
    }
    #expect(set.tabs.map(\.label.plainText) == ["One", "Two", "Three"])
    #expect(set.tabs.map(\.key) == [nil, "Two", "Three"])
  }

  @Test func `the tab to see first is marked`() async {
    let tabs = await tabs(
      """
      .. tab-set::

         .. tab-item:: One

            1

         .. tab-item:: Two
            :selected:

            2
      """
    )
    #expect(tabs.map(\.isSelected) == [false, true])
  }

  private func tabs(_ text: String) async -> [TabSet.Tab] {
    guard case .tabs(let set)? = await blocks(text).first?.kind else { return [] }
    return set.tabs
  }

  @Test func `tabs of code take the options of code`() async {
    let tabs = await tabs(
      """
      .. tabs::

         .. code-tab:: py
            :linenos:
            :emphasize-lines: 2
            :caption: A *sample*
            :dedent: 1

             x = 1
             y = 2

         .. code-tab:: c Plain C
            :lineno-start: 7

            int x;
      """
    )
    let python = LiteralBlock(
      text: "x = 1\ny = 2",
      language: "py",
      caption: [.text("A "), .emphasis([.text("sample")])],
      firstLineNumber: 1,
      emphasizedLines: [2]
    )
    let other = LiteralBlock(text: "int x;", language: "c", firstLineNumber: 7)
    #expect(tabs.map(\.label.plainText) == ["Python", "Plain C"])
    #expect(tabs.flatMap(\.blocks).map(\.kind) == [.literalBlock(python), .literalBlock(other)])
  }

  @Test func `samples and files of code become tabs`() async {
    let fixture = await SiteFixture(
      MarkedSource(
        """
        .. tab-set-code::

           .. code-block:: json

              {}

           .. literalinclude:: a.py
        """
      ),
      others: ["a.py": "x = 1\n"]
    )
    guard case .tabs(let set)? = fixture.blocks().first?.kind else {
      Issue.record("no tabs")
      return
    }
    #expect(set.tabs.map(\.label.plainText) == ["JSON", "Python"])
    #expect(set.tabs.flatMap(\.blocks).map(\.plainText) == ["{}", "x = 1"])
  }

  @Test func `a tab with a name can be referred to`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. tab-set::

         .. tab-item:: Linux
            :name: on-linux

            Text.

      :ref:`see <on-linux>`
      """
    ])
    #expect(fixture.links() == ["see → index.html#on-linux"])
  }

  @Test func `settings are described with their type and found`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. confval:: page_size
         :type: *int*
         :default: ``20``

         Rows on a page.

      .. describe:: one
                    two

         Text.

      .. todo:: Nothing is shown.

      :confval:`page_size` :confval:`other`
      """
    ])
    #expect(fixture.links() == ["page_size → index.html#confval-page_size"])
    let objects = fixture.blocks().compactMap { block -> ObjectDescription? in
      if case .objectDescription(let object) = block.kind { object } else { nil }
    }
    #expect(objects.map(\.name) == ["page_size", "one", "two"])
    #expect(
      objects.map { $0.blocks.map(\.plainText) } == [["", "Rows on a page."], [], ["Text."]]
    )
    guard case .fieldList(let fields)? = objects.first?.blocks.first?.kind else {
      Issue.record("no fields")
      return
    }
    #expect(
      fields.map { "\($0.name): \($0.body.map(\.plainText).joined())" } == [
        "Type: int", "Default: 20",
      ]
    )
  }

  @Test func `classes go to what follows, in another section too`() async {
    let blocks = await blocks(
      "A\n=\n\n.. rst-class:: big red\n\nB\n-\n\n.. rst-class:: in\n\n   Text.\n"
    )
    guard case .section(let section)? = blocks.first?.kind,
      case .section(let inner)? = section.blocks.first?.kind
    else {
      Issue.record("no sections")
      return
    }
    #expect(section.blocks[0].attributes.classes == ["big", "red"])
    #expect(inner.blocks.first?.attributes.classes == ["in"])
  }

  @Test func `cards lead where their link says`() async {
    let blocks = await blocks(
      """
      .. grid:: 2

         .. grid-item-card:: Here
            :link: users
            :link-type: ref

            Text.

         .. grid-item-card:: There
            :link: https://example.org

      .. _users:

      Users
      -----
      """
    )
    guard case .container(let grid)? = blocks.first?.kind else {
      Issue.record("no grid")
      return
    }
    let links = grid.blocks.map { block -> String? in
      guard case .container(let card) = block.kind else { return nil }
      return card.link?.destination?.address
    }
    #expect(grid.role == .grid)
    #expect(links == ["index.html#users", "https://example.org"])
  }

  @Test func `buttons are links`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Title
      =====

      .. button-link:: https://example.org

         Go

      .. button-ref:: index
         :ref-type: doc
      """
    ])
    #expect(fixture.links() == ["Go → https://example.org", "Title → index.html"])
  }

  @Test func `objects are described and found`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. currentmodule:: tool

      .. py:function:: run(path)

         Text.

      .. py:exception:: Failure

      .. envvar:: HOME

      .. program:: tool

      .. option:: -o FILE, --output FILE

      .. autosummary::

         tool.run

      :py:func:`tool.run` :exc:`~tool.Failure` :envvar:`HOME` :option:`--output` :py:class:`str`
      """
    ])
    #expect(
      fixture.links() == [
        "tool.run → index.html#tool.run", "tool.run() → index.html#tool.run",
        "Failure → index.html#tool.Failure", "HOME → index.html#envvar-HOME",
        "--output → index.html#cmdoption-tool-output",
      ]
    )
    #expect(fixture.diagnostics == [])
  }

  @Test func `highlight names the language of code without one`() async {
    let blocks = await blocks(".. highlight:: bash\n\n::\n\n   ls\n")
    #expect(blocks.first?.kind == .literalBlock(LiteralBlock(text: "ls", language: "bash")))
  }

  @Test func `the last of two substitutions with one name counts`() async {
    let blocks = await blocks("|a|\n\n.. |a| replace:: x\n.. |a| replace:: y\n")
    #expect(blocks.first?.plainText == "y")
  }

  @Test func `an unknown directive is shown as written`() async {
    let blocks = await blocks(".. carousel:: fast\n\n   Some *text*.\n")
    let source = ".. carousel:: fast\n\n   Some *text*."
    #expect(blocks.map(\.kind) == [.literalBlock(LiteralBlock(text: source))])
  }

  @Test func `roles of text keep their text`() async {
    let blocks = await blocks(
      ":abbr:`API (An interface)` :kbd:`Ctrl` :menuselection:`A --> B` :guilabel:`&File` "
        + ":samp:`a{b}` :command:`ls` :mimetype:`text/html`\n"
    )
    #expect(blocks.first?.plainText == "API Ctrl A ‣ B File ab ls text/html")
  }
}

extension Block {
  fileprivate var container: Container? {
    if case .container(let container) = kind { container } else { nil }
  }
}
