import DocsModel
import Testing

@Suite struct `Shell patterns` {
  @Test(arguments: [
    ("drafts/*", "drafts/a.md"), ("drafts/**", "drafts/a/b.md"), ("drafts", "drafts/a/b.md"),
    ("**/notes.md", "notes.md"), ("**/notes.md", "a/b/notes.md"), ("a?.md", "ab.md"),
    ("[a-c].md", "b.md"), ("**", "a/b.md"), ("a/**/b.md", "a/b.md"), ("/a.md", "a.md"),
    ("a[", "a["), ("*a*b", "xaab"),
  ])
  func `cover`(pattern: String, path: String) {
    #expect(ShellPattern(pattern).covers(path))
  }

  @Test(arguments: [
    ("drafts/*.md", "drafts/a/b.md"), ("drafts", "drafts.md"), ("**/notes.md", "mynotes.md"),
    ("a?.md", "a/.md"), ("[!a-c].md", "b.md"), ("", "a.md"), ("a.md", "b/a.md"),
  ])
  func `do not cover`(pattern: String, path: String) {
    #expect(!ShellPattern(pattern).covers(path))
  }

  @Test func `match a folder without describing what is in it`() {
    #expect(ShellPattern("guide/*").matches("guide/start"))
    #expect(!ShellPattern("guide/*").matches("guide/more/start"))
    #expect(ShellPattern("guide/*").covers("guide/more/start"))
  }
}
