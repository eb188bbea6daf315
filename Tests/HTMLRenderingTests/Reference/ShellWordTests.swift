import Foundation
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Shell words` {
  @Test func `leaves harmless text as it is`() {
    #expect(ShellWord("https://example.org/a-b_c").quoted == "https://example.org/a-b_c")
  }

  @Test func `puts anything else in single quotes`() {
    #expect(ShellWord("").quoted == "''")
    #expect(ShellWord("it's $HOME").quoted == #"'it'\''s $HOME'"#)
  }

  @Test func `lets the shell read variables and nothing else`() {
    let word = ShellWord(SampleText(.text("a \"b\" $c `d` \\ "), .variable("TOKEN"), .text("e")))
    #expect(word.quoted == #""a \"b\" \$c \`d\` \\ ${TOKEN}e""#)
  }

  @Test func `keeps exclamation marks from the history of a shell`() {
    let word = ShellWord(SampleText(.text("hi!"), .variable("X")))
    #expect(word.quoted == #""hi"'!'"$X""#)
  }

  @Test(arguments: [false, true])
  func `is read back by a shell to the letter`(hasVariable: Bool) throws {
    let texts = [
      "'", "\"", "$(date)", "`date`", "a\nb", "\\", "\\n", "!", "*", "~", "#", "é\u{301}'",
      "'\u{301}", " ", "-n", "%s", "${x}", "&& true", "'; echo 'x",
    ]
    try expectReadBack(texts, hasVariable: hasVariable)
  }

  @Test(.needsSharedInputs) func `is read back by a shell whatever the text`() throws {
    let path = SharedInputs.path + "/conformance/naughty-strings.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let texts = try JSONDecoder().decode([String].self, from: data)
    try expectReadBack(texts, hasVariable: false)
    try expectReadBack(texts, hasVariable: true)
  }

  private func expectReadBack(_ texts: [String], hasVariable: Bool) throws {
    let texts = texts.filter { !$0.contains("\0") }
    let words = texts.map { text in
      hasVariable ? ShellWord(SampleText(.text(text), .variable("EMPTY"))) : ShellWord(text)
    }
    let folder = try TemporaryFolder()
    let script = "printf '%s\\0' " + words.map(\.quoted).joined(separator: " ") + "\n"
    try folder.write(script, to: "script.sh")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [folder.path + "/script.sh"]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    let read = data.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(Array(read.dropLast()) == texts)
  }
}
