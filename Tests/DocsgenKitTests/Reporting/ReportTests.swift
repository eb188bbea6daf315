import DocsModel
import Testing
import TestSupport

@testable import DocsgenKit

@Suite struct Reports {
  private func report(
    _ source: String,
    content: String = "content",
    _ diagnostics: (SourceFile.ID) -> [Diagnostic]
  ) -> String {
    let tree = SourceTree(contents: ["page.rst": Array(source.utf8)])
    let files = ReportedFiles(tree, below: content)
    return Report(diagnostics(SourceFile.ID(0)), in: files).text(in: .plain)
  }

  private func range(
    _ file: SourceFile.ID,
    _ line: Int,
    _ columns: Range<Int>
  ) -> SourceRange {
    SourceRange(
      file: file,
      start: SourcePosition(line: line, column: columns.lowerBound),
      end: SourcePosition(line: line, column: columns.upperBound)
    )
  }

  @Test func `show the place and what would mend it`() {
    let text = report("A\n\n.. note:: b\n") {
      [.error("x-id", "a message", at: range($0, 3, 4..<8), help: "did you mean 'x'?")]
    }
    #expect(
      text == """
        content/page.rst:3:4: error: a message [x-id]
        3 | .. note:: b
          |    ^~~~ help: did you mean 'x'?
        1 error

        """
    )
  }

  @Test func `name the place in a specification by its pointer`() {
    let text = report("a: b\n") { file in
      var diagnostic = Diagnostic.warning("x-id", "a message", at: range(file, 1, 4..<5))
      diagnostic.pointer = "/a"
      return [diagnostic]
    }
    #expect(text.hasPrefix("content/page.rst:1:4: warning: a message [x-id] at #/a\n"))
  }

  @Test func `name the start of a construct and show what is wrong in it`() {
    let text = report("A\n\n.. image:: b\n   :width: wide\n") {
      [.error("x-id", "a message", at: range($0, 4, 4..<16)).moved(to: range($0, 3, 4..<9))]
    }
    #expect(
      text == """
        content/page.rst:3:4: error: a message [x-id]
        4 |    :width: wide
          |    ^~~~~~~~~~~~
        1 error

        """
    )
  }

  @Test func `count columns in characters where the model counts bytes`() {
    let text = report("äöü x\n") { [.warning("x-id", "a message", at: range($0, 1, 8..<9))] }
    #expect(
      text == """
        content/page.rst:1:5: warning: a message [x-id]
        1 | äöü x
          |     ^
        1 warning

        """
    )
  }

  @Test func `are in the order of places, each message once, without information`() {
    let text = report("a\nb\n", content: ".") {
      [
        .error("x-none", "no place", at: nil, help: "go on"),
        .error("x-b", "second", at: range($0, 2, 1..<2)),
        .warning("x-a", "first", at: range($0, 1, 1..<2)),
        .error("x-b", "second", at: range($0, 2, 1..<2)),
        .information("x-i", "unsaid", at: range($0, 1, 1..<2)),
      ]
    }
    #expect(
      text == """
        page.rst:1:1: warning: first [x-a]
        1 | a
          | ^
        page.rst:2:1: error: second [x-b]
        2 | b
          | ^
        error: no place [x-none]
          help: go on
        2 errors, 1 warning

        """
    )
  }

  @Test func `pass no command of an author's text on to the terminal`() {
    let text = report("\u{1B}[31m\tred\u{202E}\r\n") {
      [.error("x-id", "unknown '\u{1B}]0;x\u{7}'", at: range($0, 1, 6..<8))]
    }
    #expect(
      text == """
        content/page.rst:1:6: error: unknown '␛]0;x␇' [x-id]
        1 | ␛[31m red\u{FFFD}
          |      ^~
        1 error

        """
    )
  }

  @Test func `cut long lines around the place`() {
    let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    let text = report(line) { [.error("x-id", "a message", at: range($0, 1, 501..<505))] }
    let rows = text.split(separator: "\n")
    #expect(rows[0].hasPrefix("content/page.rst:1:501: "))
    #expect(rows[1].count < 140)
    #expect(rows[1].contains("aHEREb"))
    #expect(
      rows[2].firstIndex(of: "^")
        == rows[1].firstIndex(of: "H").map { _ in
          rows[2].index(
            rows[2].startIndex,
            offsetBy: rows[1].distance(
              from: rows[1].startIndex,
              to: rows[1].firstIndex(of: "H") ?? rows[1].startIndex
            )
          )
        }
    )
  }

  @Test func `survive places that no line has`() {
    let text = report("a") { [.error("x-id", "a message", at: range($0, 9, 40..<50))] }
    #expect(text.hasPrefix("content/page.rst:9:1: error: a message [x-id]\n9 | \n"))
  }

  @Test func `point into the theme`() {
    let start = SourcePosition(line: 1, column: 4)
    let place = ThemePlace(
      path: "templates/page.mustache",
      start: start,
      end: SourcePosition(line: 1, column: 8)
    )
    let diagnostic = Diagnostic(severity: .error, id: "x-id", message: "a", themePlace: place)
    let files = ReportedFiles(
      SourceTree(contents: [:]),
      below: "content",
      theme: ["templates/page.mustache": Array("<p>{{x}}".utf8)],
      below: "theme"
    )
    #expect(
      Report([diagnostic], in: files).text(in: .plain) == """
        theme/templates/page.mustache:1:4: error: a [x-id]
        1 | <p>{{x}}
          |    ^~~~
        1 error

        """
    )
  }

  @Test func `say nothing where there is nothing to say`() {
    #expect(report("a") { _ in [] } == "")
  }

  @Test func `take every kind of line end for one`() {
    let lines = LineIndex(of: Array("a\r\nb\rc\n\nd".utf8))
    #expect(
      (1...6).map { String(decoding: lines[$0], as: UTF8.self) } == ["a", "b", "c", "", "d", ""]
    )
  }
}
