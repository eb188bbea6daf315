import DocsModel
import MarkdownParsing
import PythonParsing
import RSTParsing
import TestSupport

@testable import SiteAssembly

/// A small site, assembled from the texts of its files.
struct SiteFixture {
  let site: Site
  /// What assembly says; the parsers' messages are not among them.
  let diagnostics: [Diagnostic]

  init(
    _ files: [String: String],
    configuration: SiteConfiguration = SiteConfiguration(),
    assets: Set<String> = [],
    descriptions: (SourceTree) -> [API.Description] = { _ in [] }
  ) async {
    await self.init(
      bytes: files.mapValues { Array($0.utf8) },
      configuration: configuration,
      assets: assets,
      descriptions: descriptions
    )
  }

  init(
    bytes files: [String: [UInt8]],
    configuration: SiteConfiguration = SiteConfiguration(),
    assets: Set<String> = [],
    descriptions: (SourceTree) -> [API.Description] = { _ in [] }
  ) async {
    let sources = SourceTree(contents: files, assets: assets)
    let rst = RSTParser(sources: sources, vocabulary: SiteAssembler.vocabulary)
    let markdown = MarkdownParser()
    let documents = sources.files.compactMap { file -> Document? in
      if file.path.hasSuffix(".rst") { return rst.parse(file).value }
      return file.path.hasSuffix(".md") ? markdown.parse(file).value : nil
    }
    let assembler = SiteAssembler(configuration: configuration, sources: sources)
    let result = await assembler.assemble(
      documents: documents,
      descriptions: descriptions(sources),
      python: sources.files.filter { $0.path.hasSuffix(".py") }.map { file in
        let name = file.path.dropLast(3).replacing("/__init__", with: "").replacing("/", with: ".")
        return PythonParser(docstrings: rst).parse(file, named: String(name)).value
      },
      jobs: Jobs(2)
    )
    site = result.value
    diagnostics = result.diagnostics
  }

  /// One document `index.rst` whose marks can be spoken of.
  init(
    _ source: MarkedSource,
    others: [String: String] = [:],
    configuration: SiteConfiguration = SiteConfiguration(),
    assets: Set<String> = [],
    descriptions: (SourceTree) -> [API.Description] = { _ in [] }
  ) async {
    var files = others
    files["index.rst"] = source.text
    await self.init(
      files,
      configuration: configuration,
      assets: assets,
      descriptions: descriptions
    )
  }

  func page(_ path: String) -> Page? {
    site.pages.first { $0.path.path == path }
  }

  /// The page's blocks below its title.
  func blocks(_ path: String = "index.html") -> [Block] {
    guard let page = page(path) else { return [] }
    guard page.blocks.count == 1, case .section(let section)? = page.blocks.first?.kind else {
      return page.blocks
    }
    return section.blocks
  }

  /// All links of a page, as `text → address`.
  func links(_ path: String = "index.html") -> [String] {
    var collector = LinkCollector()
    _ = collector.rewrite(page(path)?.blocks ?? [])
    return collector.links
  }
}

private struct LinkCollector: MarkupRewriter {
  var links: [String] = []

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      if case .linkTree(let items) = block.kind { add(items) }
      _ = descend(block)
    }
    return blocks
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    for inline in inlines {
      switch inline {
      case .link(let link): links.append("\(link.children.plainText) → \(link.destination.address)")
      case .emphasis(let children), .strong(let children): _ = rewrite(children)
      default: break
      }
    }
    return inlines
  }

  private mutating func add(_ items: [LinkTreeItem]) {
    for item in items {
      links.append("\(item.title.plainText) → \(item.destination.address)")
      add(item.children)
    }
  }
}

extension LinkDestination {
  var address: String {
    switch self {
    case .page(let page, let fragment): page.path + (fragment.map { "#" + $0 } ?? "")
    case .asset(let path): "asset " + path.path
    case .external(let address): address
    }
  }
}

extension SiteAssembler {
  /// Assembles a site for the first time.
  func assemble(
    documents: [Document],
    descriptions: [API.Description],
    python: [Python.Module] = [],
    jobs: Jobs
  ) async -> Diagnosed<Site> {
    var memory = AssemblyMemory()
    return await assemble(
      documents: documents,
      descriptions: descriptions,
      python: python,
      reusing: &memory,
      jobs: jobs
    )
  }
}
