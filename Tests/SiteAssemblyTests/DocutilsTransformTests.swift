import DocsModel
import Foundation
import RSTParsing
import TestSupport
import Testing

@testable import SiteAssembly

/// Runs docutils' cases of transforms and settings: links, notes and titles must be the same.
///
/// A list names those that are not run or do not pass, each with its reason; it may only shrink.
@Suite struct `docutils transforms` {
  @Test(.needsSharedInputs)
  func `give the same links, notes and titles for all cases but those that are listed`()
    async throws
  {
    let cases = try DocutilsCase.all().filter { $0.class.hasPrefix("other") }
    let listed = try exceptions()
    var failing: Set<String> = []
    for testCase in cases where !listed.contains(testCase.suiteName) {
      let found = await facts(of: testCase.input)
      if found != PseudoXMLFacts.of(testCase.expected) { failing.insert(testCase.fullName) }
    }
    let names = Set(cases.map(\.fullName) + cases.map(\.suiteName))
    #expect(failing.subtracting(listed).sorted() == [])
    #expect(listed.filter { $0.contains(" ") && !failing.contains($0) }.sorted() == [])
    #expect(listed.subtracting(names).sorted() == [])
  }

  /// The names before the colons of the list.
  private func exceptions() throws -> Set<String> {
    let list = try String(contentsOfFile: fixtures() + "/docutils-exceptions.txt", encoding: .utf8)
    return Set(
      list.split(separator: "\n").compactMap { $0.split(separator: ":").first }.map(String.init)
    )
  }

  private func facts(of input: String) async -> [String] {
    let sources = SourceTree(contents: ["index.rst": Array(input.utf8)])
    let parser = RSTParser(
      sources: sources,
      vocabulary: SiteAssembler.vocabulary,
      identifiers: .prefixed
    )
    let configuration = SiteConfiguration(usesSmartQuotes: false)
    let site = await SiteAssembler(configuration: configuration, sources: sources)
      .assemble(
        documents: sources.files.map { parser.parse($0).value },
        descriptions: [],
        jobs: Jobs(1)
      )
    var collector = ShownFacts()
    _ = collector.rewrite(site.value.pages.first?.blocks ?? [])
    return collector.facts
  }
}

extension DocutilsCase {
  /// As the list of exceptions writes it.
  fileprivate var fullName: String { suiteName + " " + name }
}

/// The links, notes and titles of a page.
private struct ShownFacts: MarkupRewriter {
  private(set) var facts: [String] = []

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      switch block.kind {
      case .section(let section): facts.append("title " + section.title.plainText)
      case .footnote(let footnote): facts.append("note " + (footnote.shownLabel ?? ""))
      case .linkTree(let items): add(items)
      default: break
      }
      _ = descend(block)
    }
    return blocks
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    for inline in inlines {
      switch inline {
      case .link(let link):
        facts.append("\(link.children.plainText) → \(Self.address(of: link.destination))")
      case .footnoteReference(let reference):
        facts.append("[\(reference.shownLabel ?? "")] → #\(reference.target ?? "")")
      case .emphasis(let children), .strong(let children), .span(let children, _):
        _ = rewrite(children)
      default: break
      }
    }
    return inlines
  }

  mutating func rewrite(_ image: Image) -> Image {
    if let destination = image.reference?.destination {
      facts.append(" → \(Self.address(of: destination))")
    }
    return image
  }

  private mutating func add(_ items: [LinkTreeItem]) {
    for item in items {
      facts.append("\(item.title.plainText) → \(Self.address(of: item.destination))")
      add(item.children)
    }
  }

  private static func address(of destination: LinkDestination) -> String {
    if case .page(_, let fragment?) = destination { "#" + fragment } else { destination.address }
  }
}
