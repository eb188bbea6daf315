import DocsModel
import Testing

@testable import CodeHighlighting
@testable import HTMLRendering

@Suite struct `Highlighting of hostile code` {
  static let languages = [
    "json", "yaml", "sh", "console", "pycon", "http", "python", "js", "go", "swift", "rust",
    "html", "toml", "diff", "sql", "docker", "rst", "md", "latex",
  ]

  static let fragments = [
    "", "\n", "\r\n", "\\", "\"", "'", "`", "\"\"\"", "<<EOF\n", "<!--", "<script>", "</", "/*",
    "r##\"", "'\\", "é\\é'ü\"", "\0", "\u{FEFF}", "- - |\n  é", "{[", "]}", ": :", "$", "${", "$(",
    "#", "@", "..", ".. _", ":a", "GET / HTTP/1.1\r\n\r\n", "0x", "1e+", "-", "👩‍👩‍👧", "e\u{301}",
    "[a](", "***", "```\n", "&", "key = ", "--- ", "&a *b !c", ">>> ", "(x) u@h:~# ", "=/[", "\t",
  ]

  @Test(arguments: languages)
  func `loses and changes no character`(_ language: String) {
    for first in Self.fragments {
      for second in Self.fragments {
        let code = first + second + "a " + first
        #expect(text(of: code, language) == Array(code.utf8), "\(code.debugDescription)")
      }
    }
  }

  @Test(arguments: languages)
  func `divides no character`(_ language: String) {
    for fragment in Self.fragments {
      let code = Array("é\(fragment)é\\é 'ü\" \(fragment)👧".utf8)
      var start = 0
      for run in runs(String(decoding: code, as: UTF8.self), language) {
        #expect(String(validating: code[start..<run.end], as: UTF8.self) != nil)
        #expect(run.end > start)
        start = run.end
      }
    }
  }

  @Test(arguments: languages)
  func `comes to the end of what repeats one beginning`(_ language: String) {
    let units = [
      "\"", "'", "`", "*a ", "[", "{", "(/[", "<", "<a ", "|", "| ", "- ", ": ", "/", "/*", "\\",
      "$ ", "#", "a", "a:", "  ", "<<A", "<<A\n", "``` ", "```\n", "@a", "r#\"", "r#\"#", "&",
      "\"\"\"", "$$", "\\(", "{", "def ", ">\n", "(", "-- ", "_a", ":a", "!", "x@",
    ]
    for unit in units {
      let code = String(repeating: unit, count: 1_000 / unit.utf8.count)
      #expect(runs(code, language).last?.end == code.utf8.count)
    }
  }

  @Test func `gives the same lines with numbers as without`() {
    let code = "a = \"\"\"b\n\nc\"\"\"\n"
    let lines = HighlightedCode(code, language: "python").lines.map(string)
    #expect(
      lines == [
        "a <span class=\"o\">=</span> <span class=\"s\">\"\"\"b</span>", "",
        "<span class=\"s\">c\"\"\"</span>", "",
      ]
    )
  }

  private func runs(_ code: String, _ language: String) -> [Lexer.Run] {
    Grammar.named(language).map { Lexer.runs(of: code.utf8.span, in: $0) } ?? []
  }

  /// What a reader gets who takes the spans away and the references for what they stand for.
  private func text(of code: String, _ language: String) -> [UInt8] {
    var text = string(HighlightedCode(code, language: language).html)
    text.replace(#/<span class="[a-z]+">|</span>/#.matchingSemantics(.unicodeScalar), with: "")
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    for (reference, character) in references + [("\u{FFFD}", "\0"), ("&amp;", "&")] {
      text.replace(reference, with: character)
    }
    return Array(text.utf8)
  }
}
