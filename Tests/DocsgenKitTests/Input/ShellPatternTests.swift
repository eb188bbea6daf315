import Testing

@testable import DocsgenKit

@Suite struct `Shell patterns` {
  @Test(arguments: [
    ("drafts/*", "drafts/a.md"), ("drafts/**", "drafts/a/b.md"), ("drafts", "drafts/a/b.md"),
    ("**/notes.md", "notes.md"), ("**/notes.md", "a/b/notes.md"), ("a?.md", "ab.md"),
    ("[a-c].md", "b.md"), ("**", "a/b.md"), ("a/**/b.md", "a/b.md"), ("/a.md", "a.md"),
  ])
  func `match`(pattern: String, path: String) {
    #expect(ShellPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("drafts/*.md", "drafts/a/b.md"), ("drafts", "drafts.md"), ("**/notes.md", "mynotes.md"),
    ("a?.md", "a/.md"), ("[!a-c].md", "b.md"), ("", "a.md"), ("a.md", "b/a.md"),
  ])
  func `do not match`(pattern: String, path: String) {
    #expect(!ShellPattern(pattern).matches(path))
  }
}
