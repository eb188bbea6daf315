import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct Cards {
  private func card(_ text: String) async -> (Container, [Block])? {
    let fixture = await SiteFixture(
      ["index.rst": text, "more.rst": ".. _place:\n\nMore\n====\n"],
      assets: ["a.png"]
    )
    guard let block = fixture.page("index.html")?.blocks.first,
      case .container(let card) = block.kind
    else { return nil }
    return (card, card.blocks)
  }

  private func shapes(_ blocks: [Block]) -> [String] {
    blocks.map { block in
      switch block.kind {
      case .container(let container):
        (block.attributes.classes.first ?? "") + ":" + shapes(container.blocks).joined()
      case .image: "image"
      default: (block.attributes.classes.first.map { $0 + ":" } ?? "") + block.plainText
      }
    }
  }

  @Test func `have a header and a footer apart`() async {
    let blocks = await card(
      """
      .. card:: Title
         :img-top: a.png

         Above
         ^^^
         Body

         More
         ++++
         Below
      """
    )?.1
    #expect(
      shapes(blocks ?? []) == [
        "image", "card-header:Above", "card-title:Title", "Body", "More", "card-footer:Below",
      ]
    )
  }

  @Test(arguments: [
    (":link: place\n   :link-type: ref", "More → more.html#place"),
    (":link: more\n   :link-type: doc", "More → more.html"),
    (":link: https://example.org/", "Title → https://example.org/"),
    (":link: https://example.org/\n   :link-alt: Words", "Words → https://example.org/"),
  ])
  func `lead somewhere in words`(options: String, expected: String) async {
    let link = await card(".. card:: Title\n   \(options)\n\n   Body\n")?.0.link
    let shown = link.flatMap { link in
      link.destination.map { "\(link.children.plainText) → \($0.address)" }
    }
    #expect(shown == expected)
  }

  @Test func `stand in as many columns as the grid has on wide screens`() async {
    let fixture = await SiteFixture(["index.rst": ".. grid:: 1 2 3\n\n   .. grid-item-card:: A\n"])
    #expect(fixture.page("index.html")?.blocks.first?.attributes.classes == ["columns-3"])
  }
}
