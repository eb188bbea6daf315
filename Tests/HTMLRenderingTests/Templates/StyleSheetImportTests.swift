import Testing

@testable import HTMLRendering

@Suite struct `Imports of style sheets` {
  private func resolved(_ sheets: [String: String]) -> [String: String] {
    StyleSheetImports(assets: sheets.mapValues { Array($0.utf8) }).resolved
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `become the text of the parts, which are no files any more`() {
    let sheets = resolved([
      "css/a.css": "/* a */\n@import \"a/b.css\";\np {}\n",
      "css/a/b.css": "@import \"../c.css\";\nb {}\n",
      "css/c.css": "c {}\n",
      "css/d.css": "d {}\n",
    ])
    #expect(sheets == ["css/a.css": "/* a */\nc {}\nb {}\np {}\n", "css/d.css": "d {}\n"])
  }

  @Test(arguments: [
    "@import \"b.css\" screen;\n", "@import url(b.css);\n",
    "@import \"https://x.example/b.css\";\n",
    "@import \"/b.css\";\n", "@import \"b.css?v=1\";\n", "@import \"a.css\";\n",
    "@import \"none.css\";\n", "@import \"../../b.css\";\n",
  ])
  func `stay for the browser where it has to look at them`(sheet: String) {
    let sheets = ["css/a.css": sheet, "css/b.css": "b {}\n"]
    #expect(resolved(sheets) == sheets)
  }

  @Test func `stay where an address is relative to the folder of the part`() {
    let sheets = ["css/a.css": "@import \"a/b.css\";\n", "css/a/b.css": "b { src: url(x.woff) }\n"]
    #expect(resolved(sheets) == sheets)
  }

  @Test func `leave a part that another sheet needs as a file`() {
    let sheets = resolved([
      "a.css": "@import \"part.css\";\n",
      "b.css": "@import \"part.css\";\n@import \"https://x.example/b.css\";\n",
      "part.css": "p {}\n",
    ])
    #expect(sheets["part.css"] == "p {}\n")
    #expect(sheets["a.css"] == "p {}\n")
  }
}
