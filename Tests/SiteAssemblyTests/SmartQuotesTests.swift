import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Smart quotes` {
  private func text(_ source: String, language: String = "en", isOn: Bool = true) async -> String? {
    let fixture = await SiteFixture(
      ["index.rst": source + "\n"],
      configuration: SiteConfiguration(language: language, usesSmartQuotes: isOn)
    )
    return fixture.blocks().first?.plainText
  }

  @Test(arguments: [
    (#"It's "so"."#, "It’s “so”."), (#"'a' ("b") ['c']"#, "‘a’ (“b”) [‘c’]"),
    (#""'Tis' it""#, "“‘Tis’ it”"), ("the '80s", "the ’80s"), ("1--2 --- 3...", "1–2 — 3…"),
    (#"*"a"*, "**b**""#, "“a”, “b”"), ("a - b. c..", "a - b. c.."),
    (#""...so""#, "“…so”"),
  ])
  func `stand where the words around them ask for them`(written: String, shown: String) async {
    #expect(await text(written) == shown)
  }

  @Test func `leave code, formulas and roles alone`() async {
    #expect(await text(#"``"a"--`` :math:`a''` :code:`'x'`"#) == #""a"-- a'' 'x'"#)
    let blocks = await SiteFixture(["index.rst": "::\n\n  \"a\"\n"]).blocks()
    #expect(blocks.first?.kind == .literalBlock(LiteralBlock(text: "\"a\"")))
  }

  @Test func `are those of the site's language`() async {
    #expect(await text(#""a" 'b'"#, language: "de-AT") == "„a“ ‚b‘")
    #expect(await text(#""a""#, language: "fr") == "«\u{A0}a\u{A0}»")
    #expect(await text(#""a" -- b"#, language: "tlh") == #""a" -- b"#)
  }

  @Test func `can be switched off`() async {
    #expect(await text(#""It's" -- so..."#, isOn: false) == #""It's" -- so..."#)
  }

  @Test func `do not stand in the way of names`() async {
    let fixture = await SiteFixture([
      "index.rst": "What's \"new\"\n============\n\nSee `what's \"new\"`_.\n"
    ])
    #expect(fixture.page("index.html")?.title == "What’s “new”")
    #expect(fixture.links() == ["what’s “new” → index.html#what-s-new"])
    #expect(fixture.diagnostics == [])
  }
}
