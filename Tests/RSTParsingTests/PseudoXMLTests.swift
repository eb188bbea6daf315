import DocsModel
import RSTParsing
import TestSupport
import Testing

/// Fine points in which docutils' own parser is the measure.
@Suite struct `Trees as docutils gives them` {
  @Test func `white space of Unicode counts as indentation after a plain blank`() {
    expectTree(
      of: " \u{A0}one\n \u{A0}two\n",
      "<block_quote>\n    <paragraph>\n        one\n        two"
    )
  }

  @Test func `addresses lose white space of any kind`() {
    expectTree(
      of: ".. image:: a\u{A0}b\n   c.png\n",
      "<image uri=\"abc.png\">"
    )
  }

  @Test func `only the first of several formulas has the name`() {
    expectTree(
      of: ".. math::\n   :name: sum\n   :class: wide\n\n   a\n\n   b\n",
      """
      <math_block classes="wide" ids="sum" names="sum" xml:space="preserve">
          a
      <math_block classes="wide" xml:space="preserve">
          b
      """
    )
  }

  @Test func `a substitution whose directive comes after a blank line defines nothing`() {
    expectTree(
      of: ".. |mark|\n\n   image:: mark.png\n",
      "<block_quote>\n    <paragraph>\n        image:: mark.png"
    )
  }

  @Test func `a substitution may not hold an image with a name`() {
    expectTree(of: ".. |mark| image:: mark.png\n   :name: logo\n", "")
  }

  @Test func `blanks within the argument of an option count once`() {
    expectTree(
      of: "--size=<from  to>  text\n",
      """
      <option_list>
          <option_list_item>
              <option_group>
                  <option>
                      <option_string>
                          --size
                      <option_argument delimiter="=">
                          <from to>
              <description>
                  <paragraph>
                      text
      """
    )
  }

  @Test func `with an escape character, text may follow a quoted cell`() {
    expectTree(
      of: ".. csv-table::\n   :quote: '\n   :escape: \\\n\n   'it' is\\'nt\n",
      """
      <table>
          <tgroup cols="1">
              <colspec colwidth="100">
              <tbody>
                  <row>
                      <entry>
                          <paragraph>
                              it is'nt
      """
    )
  }

  @Test func `a table's own classes come before the one of its widths`() {
    expectTree(
      of: ".. table::\n   :widths: 1 2\n   :class: wide\n\n   = =\n   a b\n   = =\n",
      startsWith: "<table classes=\"wide colwidths-given\">"
    )
  }

  @Test func `an escaped colon makes no classifier`() {
    expectTree(
      of: "a \\: b\n   c\n*d* : e : f\n   g\n",
      """
      <definition_list>
          <definition_list_item>
              <term>
                  a : b
              <definition>
                  <paragraph>
                      c
          <definition_list_item>
              <term>
                  <emphasis>
                      d
              <classifier>
                  e
              <classifier>
                  f
              <definition>
                  <paragraph>
                      g
      """
    )
  }

  @Test func `tokens of code are elements, and so are numbers of lines`() {
    expectTree(
      of: ".. code:: python\n   :number-lines: 9\n\n   \"\"\"a\n   \"\"\"\n",
      """
      <literal_block classes="code python" xml:space="preserve">
          <inline classes="ln">
               9 
          <inline classes="literal string doc">
              \"""a
          <inline classes="ln">
              10 
          <inline classes="literal string doc">
              \"""
      """
    )
  }

  @Test func `code of a language without a grammar is plain`() {
    expectTree(
      of: ".. code:: s-lang\n\n   a(1)\n",
      """
      <literal_block classes="code s-lang" xml:space="preserve">
          a(1)
      """
    )
  }

  private func tree(of text: String) -> String {
    let sources = SourceTree(contents: ["page.rst": Array(text.utf8)])
    let parser = RSTParser(
      sources: sources,
      vocabulary: MarkupVocabulary(directives: [:], roles: []),
      identifiers: .prefixed
    )
    guard let file = sources["page.rst"] else { return "" }
    var document = parser.parse(file).value
    document.blocks.removeAll { if case .systemMessage = $0.kind { true } else { false } }
    return PseudoXMLWriter.text(of: document).split(separator: "\n").dropFirst()
      .map { $0.dropFirst(4) }.joined(separator: "\n")
  }

  private func expectTree(
    of text: String,
    _ expected: String,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(tree(of: text) == expected, sourceLocation: location)
  }

  private func expectTree(
    of text: String,
    startsWith expected: String,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(tree(of: text).hasPrefix(expected), sourceLocation: location)
  }
}
