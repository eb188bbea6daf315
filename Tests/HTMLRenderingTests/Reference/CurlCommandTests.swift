import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Commands for curl` {
  private func options(_ body: SampleBody) -> String {
    var request = SampleRequest(method: "GET", url: SampleText("http://h/"))
    request.body = body
    return String(CurlCommand(request).text.split(separator: "\n").last ?? "").trimmed
  }

  private func text(_ text: String, named name: String = "n", type: String? = nil) -> String {
    options(.multipart([SampleBody.Part(name: name, content: .text(text), type: type)]))
  }

  @Test(arguments: [
    ("plain text", "-F 'n=plain text'"), ("", "-F n="), ("a@b.org", "-F n=a@b.org"),
    ("@/etc/passwd", "--form-string n=@/etc/passwd"), ("<f", "--form-string 'n=<f'"),
    ("@\u{301}x", "--form-string 'n=@\u{301}x'"), ("a;type=b", "--form-string 'n=a;type=b'"),
    ("(555) 1", "--form-string 'n=(555) 1'"), ("\"a\" b", "--form-string 'n=\"a\" b'"),
    (" a", "--form-string 'n= a'"), ("a ", "--form-string 'n=a '"),
  ])
  func `send each value of a form as it is`(value: String, option: String) {
    #expect(text(value) == option)
  }

  @Test func `let no name of a field name a file`() {
    let name = "n=@/etc/passwd;x"
    #expect(text("v", named: name) == "--form-string 'n=@/etc/passwd;x=v'")
    #expect(text("v", named: name, type: "text/a") == "--form-string 'n=@/etc/passwd;x=v'")
    let file = SampleBody.Part(name: name, content: .file("file"), type: nil)
    #expect(options(.multipart([file])) == "--form-string 'n=@/etc/passwd;x=@file'")
  }

  @Test func `read no file for a text that begins as a file's name`() {
    #expect(options(.text("@a", type: "text/a")) == "--data-raw @a")
    #expect(options(.text("@\u{301}a", type: "text/a")) == "--data-raw '@\u{301}a'")
  }

  @Test func `ask for one address alone`() {
    let request = SampleRequest(method: "GET", url: SampleText("http://h/{a,b}/[1-9]"))
    #expect(CurlCommand(request).text == "curl -g 'http://h/{a,b}/[1-9]'")
  }

  @Test(arguments: ["@/etc/passwd", "a: b\r\nc", "a b", ""])
  func `have no header or cookie whose name cannot be sent`(name: String) {
    var request = SampleRequest(method: "GET", url: SampleText("http://h/"))
    request.addHeader(name, SampleText("v"))
    request.addCookie(name, SampleText("v"))
    #expect(CurlCommand(request).text == "curl http://h/")
  }

  @Test func `keep a value on one line`() {
    #expect("a\r\n\u{301}b\u{85}c".onOneLine == "a \u{301}b c")
  }
}

@Suite struct `Names of files in samples` {
  private typealias Fixture = ReferenceFixture

  @Test(arguments: [
    ("photo.png", "photo.png"), ("/etc/passwd", "file"), (".env", "file"), ("-o", "file"),
    ("a;b", "file"), ("", "file"),
  ])
  func `stay in the reader's folder`(property: String, file: String) throws {
    let schema = Fixture.object([API.Property(name: property, schema: Fixture.schema(.file))])
    let type = API.MediaType(name: "multipart/form-data", schema: .inline(schema))
    let body = API.RequestBody(content: [type])
    let sample = BodySample(
      generator: SampleGenerator(schemas: [], purpose: .request, known: [:]),
      body: body
    )
    guard case .multipart(let parts)? = sample?.body else {
      Issue.record("no form")
      return
    }
    #expect(parts.map(\.content) == [.file(file)])
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " })
  }
}
