import DocsModel
import Foundation
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Texts of all kinds` {
  @Test func `leave no markup in a page`() async throws {
    let theme = try Theme.ofRepository()
    let expected = await pages(saying: "x", theme)
    for payload in [
      "<b>", "\"><script>alert(1)</script>", "' onclick='x", "&lt;", "<\u{338}", "{{x}}",
    ] {
      expectSameMarkup(await pages(saying: payload, theme), as: expected, payload)
    }
  }

  @Test(.needsSharedInputs, arguments: ["html-injection", "naughty-strings"])
  func `leave no markup in a page, as attackers write them`(name: String) async throws {
    let path = SharedInputs.path + "/conformance/\(name).json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let payloads = try JSONDecoder().decode([String].self, from: data)
    let theme = Theme.of(templates: ["page": "<title>{{page.fullTitle}}</title>{{outline}}{{main}}"]
    )
    let expected = await pages(saying: "x", theme)
    for payload in payloads where !payload.isEmpty {
      expectSameMarkup(await pages(saying: payload, theme), as: expected, payload)
    }
  }

  private func expectSameMarkup(
    _ files: [OutputFile],
    as expected: [OutputFile],
    _ payload: String
  ) {
    for (file, other) in zip(files, expected) where file.path.path.hasSuffix(".html") {
      let skeleton = MarkupSkeleton(file.bytes)
      #expect(skeleton.tags == MarkupSkeleton(other.bytes).tags, "\(payload)")
      let isDangerous = skeleton.addresses.contains {
        $0.lowercased().hasPrefix("javascript:") || $0.hasPrefix("data:")
      }
      #expect(!isDangerous, "\(payload)")
    }
  }

  private func pages(saying text: String, _ theme: Theme) async -> [OutputFile] {
    await HTMLRenderer(theme: theme).render(site(saying: text), jobs: Jobs(1)).value
  }

  private func site(saying text: String) -> Site {
    let link = PageLink(
      title: text,
      destination: .page(PagePath("\(text)/a.html"), fragment: "f\(text)")
    )
    var page = Page.document(
      "a/b.html",
      title: text,
      [.section(text, id: "i\(text)", blocks(text))]
    )
    page.description = text
    page.keywords = text
    page.outline = [
      OutlineItem(title: text, fragment: "a\(text)"), OutlineItem(title: text, fragment: text),
    ]
    page.breadcrumbs = [link]
    page.previous = link
    page.next = link
    return .of(
      [page],
      configuration: SiteConfiguration(
        title: "t\(text)",
        description: text,
        basePath: "/docs/",
        origin: "https://example.org",
        copyright: text
      ),
      navigation: [NavigationItem(title: text, destination: link.destination)]
    )
  }

  private func picture(_ text: String) -> Image {
    Image(
      source: text,
      alternative: text,
      title: text,
      destination: .asset(PagePath("x\(text)")),
      range: .none
    )
  }

  private func blocks(_ text: String) -> [Block] {
    [
      .of(
        .paragraph([
          .text(text), .literal(Literal(text: text, language: text, classes: [text])),
          .link(Link(children: [.text(text)], destination: .external(text), title: text)),
          .abbreviation([.text(text)], title: text), .math(text), .problematic(text, .none),
          .span([.text(text)], Attributes(ids: ["s\(text)"], classes: [text])),
          .image(picture(text)), .image(Image(source: "x\(text)", alternative: text, range: .none)),
        ]),
        ids: ["p\(text)", "q\(text)"],
        classes: [text]
      ),
      .of(.literalBlock(LiteralBlock(text: text, language: text, caption: [.text(text)]))),
      .of(.admonition(Admonition(kind: "k\(text)", blocks: [.text(text)]))),
      .of(.tabs(TabSet(tabs: [TabSet.Tab(label: [.text(text)], key: text, blocks: [])]))),
      .of(
        .table(
          Table(
            title: [.text(text)],
            columns: [Table.Column()],
            headerRows: [],
            rows: [Table.Row(cells: [.of(text)])]
          )
        )
      ),
      .of(.raw(Raw(format: "html", text: text, range: .none))),
      .of(
        .objectDescription(ObjectDescription(kind: text, name: text, signature: text, blocks: []))
      ),
    ]
  }
}
