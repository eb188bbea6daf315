import DocsModel
import OpenAPIParsing

/// The file `site.yml` at the top of the content folder; a site can do without.
struct SiteFile {
  static let name = "site.yml"

  private let sources: SourceTree

  init(in sources: SourceTree) {
    self.sources = sources
  }

  /// Settles everything once: by the command line, else the variant, else the file.
  ///
  /// A file that is malformed as a whole settles nothing, and no site is built by it.
  func configuration(for options: BuildOptions) throws(BuildFailure)
    -> Diagnosed<SiteConfiguration>
  {
    var settled = try settledByFile(variant: options.variant)
    settled.value.variant = options.variant
    if let basePath = options.basePath { settled.value.basePath = basePath.path }
    return settled
  }

  private func settledByFile(variant: String?) throws(BuildFailure)
    -> Diagnosed<SiteConfiguration>
  {
    guard let file = sources[Self.name] else { return try settledByDefault(variant: variant) }
    let root = try object(of: file)
    let variants = root["variants"]?.members ?? []
    if let variant, !variants.contains(where: { $0.key == variant }) {
      let range = root["variants"]?.range ?? .startOfFile(file.id)
      throw BuildFailure(
        [.unknownVariant(variant, among: variants.map(\.key), at: range)],
        in: sources
      )
    }
    return read(root, variants: variants, chosen: variant)
  }

  private func settledByDefault(variant: String?) throws(BuildFailure)
    -> Diagnosed<SiteConfiguration>
  {
    if let reason = sources.unreadable[Self.name] {
      throw BuildFailure(.unreadable(Self.name, reason: reason))
    }
    if let variant { throw BuildFailure(.unknownVariant(variant, among: [], at: nil)) }
    return Diagnosed(SiteConfiguration())
  }

  private func object(of file: SourceFile) throws(BuildFailure) -> Node {
    let tree = NodeReader().read(file)
    guard let root = tree.value, tree.diagnostics.allSatisfy({ $0.severity < .error }) else {
      throw BuildFailure(tree.diagnostics, in: sources)
    }
    switch root.kind {
    case .object: return root
    case .null: return Node(kind: .object([]), range: root.range)
    case .array, .boolean, .number, .string:
      let diagnostic = Diagnostic.wrongType(of: "the site file", found: root, expected: "an object")
      throw BuildFailure([diagnostic], in: sources)
    }
  }

  /// Reads the file with the chosen variant laid over it, and all others for their messages.
  private func read(
    _ root: Node,
    variants: [Node.Member],
    chosen: String?
  ) -> Diagnosed<SiteConfiguration> {
    var settled = SiteFileReader(sources: sources).read(root)
    for variant in variants {
      let overlaid = SiteFileReader(sources: sources)
        .read(root.overlaid(by: variant.value), variant: variant)
      settled.diagnostics += overlaid.diagnostics.filter { $0.isInside(variant.value.range) }
      if variant.key == chosen { settled.value = overlaid.value }
    }
    return settled
  }
}

extension Diagnostic {
  fileprivate func isInside(_ outer: SourceRange) -> Bool {
    guard let range else { return false }
    return range.start >= outer.start && range.end <= outer.end
  }
}
