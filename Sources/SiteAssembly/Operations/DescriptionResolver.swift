import DocsModel

/// Resolves what a description of an API says, its operations and schemas several at a time.
struct DescriptionResolver {
  /// How many parts operations are dealt with in, whatever the number of jobs: each part has one
  /// allowance for near misses.
  private static let partCount = 32

  /// Every part begins as this one.
  let resolver: LinkResolver
  let jobs: Jobs
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var assets: Set<Asset> = []

  init(resolver: LinkResolver, jobs: Jobs) {
    self.resolver = resolver
    self.jobs = jobs
  }

  mutating func resolve(_ api: API.Description) async -> API.Description {
    var own = resolver
    guard !api.hasRestructuredText else {
      // Anonymous targets of reStructuredText are known by their order.
      defer { take(from: own) }
      return own.resolve(api)
    }
    var result = own.rewriteSurroundings(of: api)
    take(from: own)
    result.operations = await resolve(api.operations) { $0.rewrite($1) }
    result.schemas = await resolve(api.schemas) { $0.rewrite($1) }
    return result
  }

  private mutating func resolve<Element: Sendable>(
    _ elements: [Element],
    _ rewrite: @escaping @Sendable (inout LinkResolver, Element) -> Element
  ) async -> [Element] {
    let size = elements.count / Self.partCount + 1
    let starts = Array(stride(from: 0, to: elements.count, by: size))
    let parts = await starts.concurrentMap(jobs) { [resolver] start in
      var resolver = resolver
      let part = elements[start..<min(start + size, elements.count)]
      return (elements: part.map { rewrite(&resolver, $0) }, resolver: resolver)
    }
    for part in parts { take(from: part.resolver) }
    return parts.flatMap(\.elements)
  }

  private mutating func take(from resolver: LinkResolver) {
    diagnostics += resolver.diagnostics
    assets.formUnion(resolver.assets)
  }
}
