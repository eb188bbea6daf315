import DocsModel
import Testing

@testable import OpenAPIParsing

@Suite struct `Bundled specifications` {
  private func bundle(_ files: [String: String]) -> String? {
    let sources = SourceTree(contents: files.mapValues { Array($0.utf8) })
    return sources["api.yml"].flatMap {
      SpecificationBundle.value(of: $0, in: NodeFiles(of: sources))
    }
    .map { JSONText.compact($0) }
  }

  @Test func `hold each file once, and lead to it`() {
    let text = bundle([
      "api.yml": "a: {$ref: parts/b.yml#/x}\nc: {$ref: 'https://example.org/d'}\n",
      "parts/b.yml": "x: {$ref: '#/y'}\ny: {$ref: ../api.yml#/a}\nz: {$ref: b.yml}\n",
    ])
    #expect(
      text == ##"{"a": {"$ref": "#/x-files/parts~1b.yml/x"}, "##
        + ##""c": {"$ref": "https://example.org/d"}, "x-files": {"parts/b.yml": "##
        + ##"{"x": {"$ref": "#/x-files/parts~1b.yml/y"}, "y": {"$ref": "#/a"}, "##
        + ##""z": {"$ref": "#/x-files/parts~1b.yml"}}}}"##
    )
  }

  @Test func `leave out what is internal`() {
    #expect(bundle(["api.yml": "a: {x-internal: true}\nb: 1\n"]) == #"{"b": 1}"#)
  }

  @Test func `keep references that lead to nothing`() {
    #expect(bundle(["api.yml": "a: {$ref: no.yml}\n"]) == #"{"a": {"$ref": "no.yml"}}"#)
  }
}
