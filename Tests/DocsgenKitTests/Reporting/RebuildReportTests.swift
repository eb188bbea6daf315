import DocsModel
import Testing

@testable import DocsgenKit

@Suite struct `The report of a rebuild` {
  private func files(_ names: String...) -> ReportedFiles {
    let contents = names.map { ($0, Array("1\n2\n".utf8)) }
    return ReportedFiles(
      SourceTree(contents: Dictionary(uniqueKeysWithValues: contents)),
      below: ""
    )
  }

  private func place(_ file: Int, line: Int) -> SourceRange {
    SourceRange(
      file: SourceFile.ID(file),
      start: SourcePosition(line: line, column: 1),
      end: SourcePosition(line: line, column: 2)
    )
  }

  @Test func `tells only what the one before did not say`() {
    let known = Diagnostic.error("x-id", "known", at: place(0, line: 1))
    let moved = Diagnostic.error("x-id", "known", at: place(0, line: 2))
    let new = Diagnostic.warning("x-id", "new", at: place(0, line: 1))
    let files = files("a.rst")
    let earlier = Report([known], in: files)
    func news(_ diagnostics: Diagnostic...) -> String {
      Report(diagnostics, in: files).newMessages(since: earlier, in: .plain)
    }
    #expect(news(known).isEmpty)
    #expect(news(moved).isEmpty)
    #expect(news(known, moved) == "a.rst:2:1: error: known [x-id]\n2 | 2\n  | ^\n")
    #expect(news(known, new) == "a.rst:1:1: warning: new [x-id]\n1 | 1\n  | ^\n")
  }

  @Test func `has the errors of what was saved first`() {
    let errors = (0...1).map { Diagnostic.error("x-id", "in \($0)", at: place($0, line: 1)) }
    let report = Report(errors, in: files("a.rst", "b.rst"))
    func paths(_ texts: [String]) -> [String] { texts.map { String($0.prefix(5)) } }
    #expect(paths(report.errorTexts(in: ["b.rst"], atMost: 2)) == ["b.rst", "a.rst"])
    #expect(paths(report.errorTexts(in: ["b.rst"], atMost: 1)) == ["b.rst"])
    #expect(paths(report.errorTexts(in: [], atMost: 1)) == ["a.rst"])
  }
}
