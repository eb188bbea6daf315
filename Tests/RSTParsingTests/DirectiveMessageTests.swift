import DocsModel
import RSTParsing
import TestSupport
import Testing

@Suite struct `RST directive messages` {
  @Test func `suggests the nearest name for an unknown directive`() {
    expectMessages(
      in: ".. ‹1›http:gett:: /users\n",
      ["1": "unknown directive 'http:gett' — did you mean 'http:get'?"]
    )
  }

  @Test func `arguments are counted`() {
    expectMessages(in: ".. ‹1›image::\n", ["1": "'image' needs an argument"])
    expectMessages(in: ".. ‹1›http:get::\n", ["1": "'http:get' needs an argument"])
    expectMessages(
      in: ".. code:: ‹1›one two\n\n   x\n",
      ["1": "'code' takes 1 word as its argument, not more"]
    )
  }

  @Test func `content stands where it is taken`() {
    expectMessages(in: ".. ‹1›note::\n", ["1": "'note' has no content"])
    expectMessages(in: ".. image:: a.png\n\n   ‹1›text\n", ["1": "'image' takes no content"])
    expectMessages(in: ".. marker::\n\n   ‹1›text\n", ["1": "'marker' takes no content"])
  }

  @Test func `options are known and have the right values`() {
    expectMessages(
      in: ".. image:: a.png\n   ‹1›:widht: 3\n",
      ["1": "unknown option 'widht' — did you mean 'width'?"]
    )
    expectMessages(
      in: ".. http:get:: /a\n   ‹1›:synopsys: x\n",
      ["1": "unknown option 'synopsys' — did you mean 'synopsis'?"]
    )
    expectMessages(
      in: ".. image:: a.png\n   :width: 1px\n   ‹1›:width: 2px\n",
      ["1": "the option 'width' is given twice"]
    )
    expectMessages(
      in: ".. image:: a.png\n   :alt: a\n   ‹1›no option\n",
      ["1": "this line is no option: ':name: value' is expected — a blank line ends the options"]
    )
    expectMessages(
      in: ".. image:: a.png\n   ‹1›:scale: big\n",
      ["1": "the option 'scale' cannot be 'big': a whole number is expected"]
    )
    expectMessages(
      in: ".. image:: a.png\n   ‹1›:target:\n",
      ["1": "the option 'target' has no value: a value is expected"]
    )
    expectMessages(
      in: ".. image:: a.png\n   ‹1›:align: top\n",
      ["1": "the option 'align' cannot be 'top': one of left, center, right is expected"]
    )
  }

  @Test func `directives stand in their places`() {
    expectMessages(
      in: "- .. ‹1›contents::\n",
      ["1": "'contents' cannot stand within another element"]
    )
    expectMessages(
      in: ".. ‹1›replace:: x\n",
      ["1": "'replace' cannot stand outside of a substitution definition"]
    )
    expectMessages(
      in: ".. sidebar:: a\n\n   .. ‹1›sidebar:: b\n\n      c\n",
      ["1": "'sidebar' cannot stand within a sidebar"]
    )
  }

  @Test func `class names are made of letters`() {
    expectMessages(
      in: ".. class:: ‹1›99\n",
      ["1": "'99' makes no class name: letters are expected"]
    )
  }

  @Test func `single directives explain themselves`() {
    expectMessages(
      in: ".. sidebar::\n   ‹1›:subtitle: a\n\n   b\n",
      ["1": "a sidebar with a subtitle needs a title"]
    )
    expectMessages(
      in: ".. figure:: a.png\n\n   ‹1›- a\n",
      ["1": "the caption of a figure is one paragraph, or an empty comment"]
    )
    expectMessages(
      in: ".. ‹2›|a| replace:: x\n\n   ‹1›y\n".replacing("‹2›", with: ""),
      [
        "1": "'replace' takes one paragraph and nothing else",
        "1:1": "the substitution 'a' has nothing to put in its place — "
          + "a directive such as 'replace::' or 'image::' is expected behind the name",
      ]
    )
    expectMessages(
      in: "‹2›.. |a| unicode:: ‹1›U+FFFFFF\n",
      [
        "1": "'U+FFFFFF' is no character: 10FFFF is the highest",
        "2": "the substitution 'a' has nothing to put in its place — "
          + "a directive such as 'replace::' or 'image::' is expected behind the name",
      ]
    )
    expectMessages(
      in: ".. role:: ‹1›a(b\n",
      ["1": "'a(b' is no role: 'name' or 'name(base)' is expected"]
    )
  }

  @Test func `meta takes fields`() {
    expectMessages(
      in: ".. meta::\n   ‹1›text\n",
      ["1": "'meta' takes fields such as ':description: text'"]
    )
    expectMessages(
      in: ".. meta::\n   ‹1›:description x: text\n",
      ["1": "'x' is no attribute: 'name=value' is expected"]
    )
    expectInformation(
      in: ".. meta::\n   ‹1›:keywords:\n",
      "the field 'keywords' of 'meta' has no text"
    )
  }
}

@Suite struct `Standard sets of characters` {
  @Test func `are included by their names`() {
    let blocks = parse(MarkedSource(".. include:: <isonum.txt>\n\nText.\n")).value.blocks
    let names = blocks.compactMap { block -> String? in
      guard case .substitutionDefinition(let definition) = block.kind else { return nil }
      return definition.name + definition.inlines.plainText
    }
    #expect(names.contains("copy©"))
    #expect(blocks.last?.kind == .paragraph([.text("Text.")]))
  }

  @Test func `have names that docutils knows`() {
    expectMessages(
      in: ".. include:: ‹1›<isonim.txt>\n",
      ["1": "there is no set of characters '<isonim.txt>' — did you mean '<isonum.txt>'?"]
    )
  }
}

@Suite struct `RST table messages` {
  @Test func `a table is drawn completely`() {
    expectMessages(in: "+---+\n‹1›| a |\n", ["1": "the table has no bottom border"])
    expectMessages(
      in: "+---+\n‹1›| a  |\n+---+\n",
      ["1": "the right border of the table is not straight"]
    )
    expectMessages(
      in: "‹1›+---+---+\n| a | b |\n+---+   |\n| c  d  |\n+---+---+\n",
      ["1": "the lines of the table do not close all cells"]
    )
    expectMessages(in: "‹1›===  ===\na    b\n", ["1": "the table has no bottom border"])
    expectMessages(
      in: "===  ===\na    b\n‹1›===  ====\n",
      ["1": "this border is not as long as the top border of the table"]
    )
    expectMessages(
      in: "===  ===\n‹1›long text\n===  ===\n",
      ["1": "text stands in the space between two columns of the table"]
    )
  }

  @Test func `spans fit the columns`() {
    expectMessages(
      in: "===  ===\na    b\n‹1›---\n===  ===\n",
      ["1": "the line of '-' does not reach the last column of the table"]
    )
    expectMessages(
      in: "===  ===\na    b\n‹1›--  ----\n===  ===\n",
      ["1": "the line of '-' does not match the columns of the table"]
    )
  }

  @Test func `header separators stand once and between rows`() {
    let twice = "+---+\n| a |\n+===+\n| b |\n‹1›+===+\n| c |\n+---+\n"
    expectMessages(
      in: twice,
      ["1": "the table has two header separators of '='; only one is allowed"]
    )
  }

  @Test func `table directives take tables`() {
    expectMessages(in: ".. ‹1›table::\n", ["1": "'table' has no content"])
    expectMessages(
      in: ".. table::\n\n   ‹1›text\n",
      ["1": "'table' takes one table and nothing else"]
    )
    expectMessages(
      in: ".. list-table::\n\n   ‹1›text\n",
      ["1": "'list-table' takes one bullet list and nothing else"]
    )
    expectMessages(
      in: ".. list-table::\n\n   ‹1›* text\n",
      ["1": "row 1 of the table is not a list of cells"]
    )
    expectMessages(
      in: ".. list-table::\n\n   * - a\n     - b\n   ‹1›* - c\n",
      ["1": "row 2 has 1 cells; the first row has 2"]
    )
    expectMessages(
      in: ".. list-table::\n   ‹1›:widths: 1 2\n\n   * - a\n",
      ["1": "1 widths are expected, one for each column"]
    )
    expectMessages(
      in: ".. csv-table::\n   ‹1›:header-rows: 1\n\n   a,b\n",
      ["1": "1 header rows leave nothing of 1 for the table's body"]
    )
    expectMessages(
      in: ".. csv-table::\n   ‹1›:stub-columns: 2\n\n   a,b\n",
      ["1": "2 stub columns leave nothing of 2 for the table's body"]
    )
    expectMessages(
      in: ".. csv-table::\n\n   ‹1›\"a\n",
      ["1": "the last quoted cell has no closing quote"]
    )
    expectMessages(
      in: ".. csv-table::\n\n   ‹1›\"a\"b\n",
      ["1": "',' must follow the closing quote of a cell"]
    )
  }
}

@Suite struct `RST messages about other files` {
  @Test func `a file must be there`() {
    expectMessages(
      in: ".. include:: ‹1›/part/nots.rst\n",
      ["1": "there is no file '/part/nots.rst' — did you mean '/part/notes.rst'?"],
      others: ["part/notes.rst": "text\n"]
    )
  }

  @Test func `a file lies below the content folder`() {
    expectMessages(
      in: ".. include:: ‹1›../../../secret.txt\n",
      ["1": "'../../../secret.txt' cannot be read: it lies outside the content folder"]
    )
  }

  @Test func `a file does not include itself`() {
    let source = MarkedSource(".. include:: other.rst\n")
    let others = ["guide/other.rst": ".. include:: page.rst\n"]
    let messages = parse(source, others: others).diagnostics.map(\.message)
    #expect(
      messages == [
        "'guide/page.rst' includes itself: 'guide/page.rst' includes 'guide/other.rst' "
          + "includes 'guide/page.rst'"
      ]
    )
  }

  @Test func `a file must be readable`() {
    let sources = SourceTree(
      contents: ["page.rst": Array(".. include:: a.rst\n".utf8)],
      unreadable: ["a.rst": "permission denied"]
    )
    let parser = RSTParser(sources: sources, vocabulary: sampleVocabulary)
    let messages = sources["page.rst"].map { parser.parse($0).diagnostics.map(\.message) }
    #expect(messages == ["'a.rst' cannot be read: permission denied"])
  }

  @Test func `inclusions have a limit`() {
    let text = String(repeating: ".. include:: a.rst\n\n", count: 2_000)
    let messages = parse(MarkedSource(text), others: ["guide/a.rst": "x\n"]).diagnostics
    #expect(messages.map(\.message) == ["the document includes too many files"])
  }

  @Test func `a marker must be in the file`() {
    expectMessages(
      in: ".. include:: a.rst\n   ‹1›:start-after: here\n",
      ["1": "'guide/a.rst' does not hold the text 'here' of 'start-after'"],
      others: ["guide/a.rst": "text\n"]
    )
  }

  @Test func `content comes from one place`() {
    expectMessages(
      in: ".. ‹1›raw:: html\n   :file: a.html\n\n   <b>\n",
      ["1": "'raw' takes a file or content, not both"]
    )
    expectMessages(
      in: ".. raw:: html\n   :file: a.html\n   ‹1›:url: x\n",
      ["1": "'raw' takes 'file' or 'url', not both"]
    )
    expectMessages(
      in: ".. csv-table::\n   ‹1›:url: x\n",
      ["1": "'csv-table' cannot fetch an address: a build reads only the site's own files"]
    )
  }

  @Test func `lines to stress are there`() {
    expectMessages(
      in: ".. code::\n   ‹1›:emphasize-lines: 2\n\n   a\n",
      ["1": "'2' goes beyond the last line, which is 1"]
    )
  }
}
