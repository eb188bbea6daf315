import Testing

@testable import CodeHighlighting

@Suite struct `Kinds of tokens` {
  @Test(arguments: [
    (
      "def f(x): pass",
      "keyword‹def› name function‹f›punctuation‹(›name‹x›punctuation‹):› keyword‹pass›"
    ),
    ("class A:", "keyword‹class› name class‹A›punctuation‹:›"),
    ("import a.b", "keyword namespace‹import› name‹a›operator‹.›name‹b›"),
    (
      "not print(self)",
      "operator word‹not› name builtin‹print›punctuation‹(›name builtin pseudo‹self›punctuation‹)›"
    ),
    (
      "f(1, 0x1F, 2.5)",
      "name‹f›punctuation‹(›literal number integer‹1›punctuation‹,› literal number integer‹0x1F›punctuation‹,› literal number float‹2.5›punctuation‹)›"
    ),
    (
      "r'a' \"b\"", "literal string affix‹r›literal string single‹'a'› literal string double‹\"b\"›"
    ),
    ("\"\"\"A\"\"\" # b", "literal string doc‹\"\"\"A\"\"\"› comment single‹# b›"),
  ])
  func `are told apart in Python`(code: String, expected: String) {
    #expect(fineTokens(code, "python") == expected)
  }

  @Test func `are general ones in pages`() {
    #expect(
      tokens("def f(): return not g('a')", "python")
        == "k‹def› nf‹f›(): k‹return not› nf‹g›(s‹'a'›)"
    )
  }
}
