import DocsModel
import Testing

@testable import PythonParsing

@Suite struct `Python that is broken` {
  @Test(arguments: [
    ("f(1,\ndef g(): pass\n", 1, "a bracket opened here is not closed before the next definition"),
    ("\nx = '''a\ny = 1", 2, "a string that begins here is not closed before the end of the file"),
    ("x = 'a\ny = 1", 1, "a string is not closed before the end of its line"),
    ("\ndef (a): pass", 2, "expected a name after 'def' or 'class'"),
  ])
  func `is told with its line`(source: String, line: Int, message: String) {
    let found = parsed(source).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.first?.range.map { Int($0.start.line) } == line)
  }

  @Test func `does not keep the rest from being read`() {
    let source = """
      def f(a, b:
      class A:
          x = 'open
          def g(self
      def h(): pass
         def i(): pass
       def j(): pass
      """
    #expect(outline(source).contains("h()"))
    #expect(outline(source).contains("class A()"))
    #expect(outline(source).contains("x = 'open"))
  }

  @Test func `is nested without end`() {
    let classes = (0..<1000).map { String(repeating: " ", count: $0) + "class A:" }
    #expect(
      parsed(classes.joined(separator: "\n")).diagnostics.map(\.message) == [
        "classes and conditions are nested too deeply; the inner ones are left out"
      ]
    )
    for unit in [
      "(", "f'{", "[", "@", "def ", "class a(", "'''", "lambda ", "a=", "\\", "if a:\n ",
    ] {
      _ = parsed(String(repeating: unit, count: 5_000))
    }
  }

  @Test(arguments: [
    "\0\u{FEFF}é = 1\r\n", "x = ", "from", "import ,", "from . import (", "@", "class", "a:", ":",
    "async", "type x", "\t x\n  \ty\n",
  ])
  func `is read to its end`(_ source: String) {
    _ = parsed(source)
    _ = parsed(source + "\n" + source)
  }
}
