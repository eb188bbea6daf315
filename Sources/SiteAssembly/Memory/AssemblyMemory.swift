import DocsModel

/// What an assembly takes over from the one before it, so that a small change costs little.
///
/// Nothing is kept by guessing what a change touches. A draft is kept where all that it was made of is
/// the same; a resolved document, where besides its draft nothing changed that a link can show.
package struct AssemblyMemory: Sendable {
  fileprivate struct KnownDraft {
    let document: Document
    let page: PagePath
    let consulted: [String: [UInt8]?]
    let result: DraftedDocument
  }

  private var setting: AssemblySetting?
  private var surroundings: LinkSurroundings?
  private var drafts: [String: KnownDraft] = [:]
  private var resolutions: [String: ResolvedDocument] = [:]

  package init() {}

  /// Forgets everything where the site is another one.
  mutating func begin(in setting: AssemblySetting) {
    guard setting != self.setting else { return }
    self = AssemblyMemory()
    self.setting = setting
  }

  /// The drafts of documents in their order; only those that changed are made.
  mutating func drafts(
    of documents: [Document],
    pages: [PagePath],
    in sources: SourceTree,
    _ jobs: Jobs,
    _ make: @escaping @Sendable (Int) -> DraftedDocument
  ) async -> [DraftedDocument] {
    let stale = documents.indices.filter { index in
      let known = drafts[documents[index].path]
      return known?.isCurrent(for: documents[index], at: pages[index], in: sources) != true
    }
    let made = await stale.concurrentMap(jobs, weight: { sources.size(of: documents[$0]) }, make)
    for (index, result) in zip(stale, made) {
      let path = documents[index].path
      resolutions[path] = nil
      drafts[path] = KnownDraft(
        document: documents[index],
        page: pages[index],
        consulted: sources.states(of: result.value.draft.consulted),
        result: result
      )
    }
    return documents.compactMap { drafts[$0.path]?.result }
  }

  /// The documents with their links resolved, in their order.
  mutating func resolutions(
    of documents: [Document],
    in surroundings: LinkSurroundings,
    _ sources: SourceTree,
    _ jobs: Jobs,
    _ make: @escaping @Sendable (Int) -> ResolvedDocument
  ) async -> [ResolvedDocument] {
    if surroundings != self.surroundings { resolutions = [:] }
    self.surroundings = surroundings
    let stale = documents.indices.filter { resolutions[documents[$0].path] == nil }
    let made = await stale.concurrentMap(jobs, weight: { sources.size(of: documents[$0]) }, make)
    for (index, result) in zip(stale, made) { resolutions[documents[index].path] = result }
    return documents.compactMap { resolutions[$0.path] }
  }
}

extension AssemblyMemory.KnownDraft {
  fileprivate func isCurrent(
    for document: Document,
    at page: PagePath,
    in sources: SourceTree
  ) -> Bool {
    self.document == document && self.page == page
      && consulted.allSatisfy { sources[$0]?.bytes == $1 }
  }
}

extension SourceTree {
  fileprivate func size(of document: Document) -> Int {
    self[document.path]?.bytes.count ?? 0
  }

  fileprivate func states(of paths: Set<String>) -> [String: [UInt8]?] {
    Dictionary(uniqueKeysWithValues: paths.map { ($0, self[$0]?.bytes) })
  }
}
