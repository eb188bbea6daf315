import DocsModel
import RSTParsing
import TestSupport
import Testing

@Suite struct `RST block messages` {
  @Test func `bytes that are not UTF-8 are replaced, and their place is told`() {
    let file = SourceFile(id: .init(0), path: "page.rst", bytes: Array("a\nb ".utf8) + [0xFF])
    let sources = SourceTree(contents: [file.path: file.bytes])
    let result = RSTParser(sources: sources, vocabulary: sampleVocabulary).parse(file)
    #expect(result.diagnostics.map(\.message) == ["the text is not UTF-8 from here on"])
    #expect(result.value.blocks.map(\.kind) == [.paragraph([.text("a\nb \u{FFFD}")])])
  }

  @Test func `a list must end with a blank line`() {
    expectMessages(
      in: "- item\n‹1›text\n",
      [
        "1": "the bullet list before this line ends without a blank line — "
          + "add a blank line above, or indent the line as the bullet list is"
      ]
    )
  }

  @Test func `indented text after a paragraph is an error`() {
    expectMessages(
      in: "text\nmore\n  ‹1›deeper\n",
      [
        "1": "this line is indented without a reason — "
          + "add a blank line above to start a quotation, or remove the indentation"
      ]
    )
  }

  @Test func `a literal block must follow its colons`() {
    expectMessages(
      in: "text::\n\n‹1›more\n",
      ["1": "'::' announces a literal block, but no indented text follows"]
    )
  }

  @Test func `quoted literal lines have one sign`() {
    expectMessages(
      in: "text::\n\n> a\n‹1›$ b\n",
      ["1": "this line does not start with the sign that the literal block above is quoted with"]
    )
  }

  @Test func `a term that ends with colons may be meant as a literal block`() {
    expectInformation(
      in: "term::\n  ‹1›text\n",
      "this is read as a definition; a blank line above would make it a literal block"
    )
  }

  @Test func `a list may start later`() {
    expectInformation(in: "‹1›3. three\n4. four\n", "the list starts at '3'")
  }

  @Test func `tabs before a text do not move its place`() {
    expectMessages(
      in: "text::\n\n‹1›more\n\n- a\n\n\t- b\n\t‹2›c\n",
      [
        "1": "'::' announces a literal block, but no indented text follows",
        "2": "the bullet list before this line ends without a blank line — "
          + "add a blank line above, or indent the line as the bullet list is",
      ]
    )
  }

  @Test func `a footnote needs text`() {
    expectMessages(in: "‹1›.. [1]\n", ["1": "the footnote has no text"])
  }

  @Test func `a target needs a colon`() {
    expectMessages(
      in: "‹1›.. _target\n",
      ["1": "this is a comment, not a target: the name has no ':' at its end"]
    )
  }

  @Test func `a substitution needs a closing bar`() {
    expectMessages(
      in: "‹1›.. |name\n",
      ["1": "this is a comment, not a substitution: the name has no '|' at its end"]
    )
  }

  @Test func `a substitution needs something to put in its place`() {
    expectMessages(
      in: "‹1›.. |name|\n",
      [
        "1": "the substitution 'name' has nothing to put in its place — "
          + "a directive such as 'replace::' or 'image::' is expected behind the name"
      ]
    )
  }

  @Test func `a substitution cannot hold a footnote reference`() {
    expectMessages(
      in: "‹1›.. |name| replace:: text [#]_\n",
      ["1": "the substitution 'name' holds a footnote reference, which may not stand in one"]
    )
  }

  @Test func `a substitution is defined once`() {
    expectMessages(
      in: ".. |a| replace:: x\n‹1›.. |a| replace:: y\n",
      ["1": "the substitution 'a' is defined twice; the last one counts"]
    )
  }

  @Test func `nesting has a limit`() {
    let source = MarkedSource(String(repeating: "- ", count: 200) + "x\n")
    let messages = parse(source).diagnostics.map(\.message)
    #expect(
      messages == ["blocks are nested more than 40 levels deep; the rest stays plain text"]
    )
  }
}

@Suite struct `RST title messages` {
  @Test func `the underline is as long as the title`() {
    expectMessages(
      in: "A long title\n‹1›=====\n",
      ["1": "the underline is shorter than the title"]
    )
  }

  @Test func `the overline is as long as the title`() {
    expectMessages(
      in: "‹1›=====\nA long title\n=====\n",
      ["1": "the overline is shorter than the title"]
    )
  }

  @Test func `a short line under text is text`() {
    expectInformation(
      in: "long text\n‹1›==\n",
      "this is read as text: fewer than four signs do not adorn a title"
    )
  }

  @Test func `two lines of adornment are nothing`() {
    expectMessages(
      in: "‹1›=====\n=====\n",
      ["1": "two lines of adornment are neither a title nor a transition"]
    )
  }

  @Test func `an overlined title needs an underline`() {
    expectMessages(
      in: "‹1›=====\ntitle\n",
      ["1": "a title is expected between two lines of adornment"]
    )
    expectMessages(
      in: "‹1›=====\ntitle\ntext\n",
      ["1": "the line above a title has no matching line below it"]
    )
    expectMessages(
      in: "‹1›=====\ntitle\n-----\n",
      ["1": "the lines above and below a title differ"]
    )
  }

  @Test func `titles do not stand in lists`() {
    expectMessages(
      in: "- ‹1›title\n  =====\n",
      ["1": "a title or transition cannot stand within another element"]
    )
  }

  @Test func `levels are not skipped`() {
    expectMessages(
      in: "One\n===\n\nTwo\n---\n\nThree\n~~~~~\n\nOne\n===\n\n‹1›Three\n~~~~~\n",
      ["1": "the adornment of this title does not fit the level of the section it stands in"]
    )
  }

  @Test func `names are unique`() {
    expectMessages(
      in: ".. _a: x\n\n‹1›.. _a: y\n",
      ["1": "the target 'a' is defined twice"]
    )
    expectInformation(in: "A\n=\n\n‹1›A\n=\n", "two titles or links are named 'a'")
    expectInformation(in: "A\n=\n\n‹1›.. _a:\n\ntext\n", "the target 'a' is named as a title is")
    expectInformation(
      in: ".. _a: x\n\n‹1›.. _a: x\n",
      "the target 'a' is defined twice with the same address"
    )
  }
}

@Suite struct `RST inline messages` {
  @Test func `markup is closed`() {
    expectMessages(
      in: "some ‹1›*words and ‹2›``code and ‹3›`more\n",
      [
        "1": "'*' starts markup that nothing ends — write '\\*' for the sign itself",
        "2": "'``' starts markup that nothing ends — write '\\``' for the sign itself",
        "3": "'`' starts markup that nothing ends — write '\\`' for the sign itself",
      ]
    )
  }

  @Test func `a text has one role`() {
    expectMessages(
      in: "‹1›:ref:`a`:ref:\n",
      ["1": "a role stands before and behind the text; one is allowed"]
    )
    expectMessages(
      in: "‹1›:ref:`a`_\n",
      ["1": "a text with a role cannot be a reference: remove the '_'"]
    )
  }

  @Test func `suggests the nearest name for an unknown role`() {
    expectMessages(in: "‹1›:reff:`a`\n", ["1": "unknown role 'reff' — did you mean 'ref'?"])
  }

  @Test func `refuses roles without a meaning`() {
    expectMessages(in: "‹1›:uri:`a`\n", ["1": "the role 'uri' has no meaning yet"])
    expectMessages(
      in: "‹1›:raw:`a`\n",
      [
        "1": "the role 'raw' has no format — "
          + "define a role with 'role:: name(raw)' and a 'format' option"
      ]
    )
  }

  @Test func `numbers of standards are numbers`() {
    expectMessages(
      in: "‹1›:rfc:`x` ‹2›:pep:`99999`\n",
      [
        "1": "'x' is no number of a RFC: 1 or more is expected",
        "2": "'99999' is no number of a PEP: 0 to 9999 is expected",
      ]
    )
  }
}
