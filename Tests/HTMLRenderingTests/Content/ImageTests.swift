import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Images` {
  @Test func `lie where assembly found them`() {
    let image = Image(
      source: "a.png",
      alternative: "A \"b\"",
      width: "300px",
      destination: .asset(PagePath("guide/a.png")),
      range: .none
    )
    #expect(
      rendered(.of(.image(image), classes: ["dark"]))
        == "<img class=\"dark\" src=\"a.png\" alt=\"A &quot;b&quot;\" width=\"300\">"
    )
  }

  @Test func `lead where a click on them leads`() {
    var image = Image(source: "a", destination: .asset(PagePath("guide/a.png")), range: .none)
    image.reference = Reference(
      children: [],
      target: .address("x"),
      range: .none,
      destination: .page(PagePath("index.html"), fragment: nil)
    )
    #expect(
      rendered(.of(.image(image)))
        == "<a href=\"../index.html\"><img src=\"a.png\" alt=\"\"></a>"
    )
  }

  @Test func `of other sites are links, for pages load from their own alone`() {
    let image = Image(source: "https://example.org/a.png", alternative: "A", range: .none)
    let label = "<span class=\"external-image\" role=\"img\" aria-label=\"A\"></span>"
    #expect(
      rendered(.of(.image(image))) == "<a href=\"https://example.org/a.png\">\(label)</a>"
    )
    let link = Link(children: [.image(image)], destination: .external("https://example.org/"))
    #expect(
      rendered(.link(link)) == "<a class=\"external\" href=\"https://example.org/\">\(label)</a>"
    )
  }

  @Test func `that were not found show their text`() {
    let image = Image(source: "a.png", alternative: "A & b", range: .none)
    #expect(rendered(.of(.image(image))) == "<img src=\"a.png\" alt=\"A &amp; b\">")
  }

  @Test func `of figures have captions and legends`() {
    let image = Image(source: "a.png", destination: .asset(PagePath("a.png")), range: .none)
    let figure = Figure(
      image: image,
      caption: [.text("C")],
      legend: [.text("L")],
      width: "62%",
      alignment: "center"
    )
    #expect(
      rendered(.of(.figure(figure))) == """
        <figure class="w-60 align-center">
        <img src="../a.png" alt="">
        <figcaption>
        <p class="caption">C</p>
        <p>L</p>
        </figcaption>
        </figure>
        """
    )
  }

  @Test(arguments: [
    ("60%", 100, "w-60"), ("100px", 50, "50"), ("2in", 100, "192"), ("", 33, "w-35"),
    ("odd", 100, "w-100"), ("12parsecs", 100, "w-100"),
  ])
  func `have sizes without styles`(width: String, scale: Int, shown: String) {
    let size = ImageSize(width: width.isEmpty ? nil : width, height: nil, scale: scale)
    #expect([size.className, size.width].compactMap(\.self) == [shown])
  }

  @Test func `without a size have their own`() {
    let size = ImageSize(width: nil, height: nil, scale: nil)
    #expect(size.className == nil && size.width == nil && size.height == nil)
  }
}
