import DocsModel

extension DirectiveDefinition {
  /// `toctree`: the documents below this one, in order.
  static let toctree = DirectiveDefinition(
    names: ["toctree"],
    syntax: DirectiveSyntax(
      argument: .none,
      options: [
        "maxdepth", "name", "class", "caption", "glob", "hidden", "includehidden", "numbered",
        "titlesonly", "reversed",
      ],
      content: .lines
    )
  ) { use, expander in
    var reader = ToctreeReader(
      project: expander.project,
      document: expander.draft,
      nearMisses: expander.nearMisses
    )
    let toctree = reader.toctree(use)
    expander.nearMisses = reader.nearMisses
    for diagnostic in reader.diagnostics { expander.report(diagnostic) }
    expander.add(toctree, at: use.range)
    return [use.block(use.block.kind)]
  }
}

/// Reads the entries of a `toctree`.
private struct ToctreeReader {
  let project: Project
  let document: DocumentDraft
  var nearMisses: NearMiss.Budget
  var diagnostics: [Diagnostic] = []

  mutating func toctree(_ use: DirectiveUse) -> Toctree {
    var seen: Set<Int> = []
    var entries: [Toctree.Entry] = []
    for line in use.lines {
      let text = line.text.trimmed
      guard !text.isEmpty, !text.hasPrefix(".. ") else { continue }
      entries += read(text, at: line.range, glob: use.has("glob"), seen: &seen)
    }
    if use.has("reversed") { entries.reverse() }
    let depth = use.value("maxdepth").flatMap { Int($0) } ?? -1
    return Toctree(
      entries: entries,
      caption: use.value("caption"),
      depth: depth > 0 ? depth : nil,
      isHidden: use.has("hidden"),
      showsTitlesOnly: use.has("titlesonly"),
      numberedDepth: use.has("numbered") ? use.value("numbered").flatMap { Int($0) } ?? .max : nil
    )
  }

  private mutating func read(
    _ text: String,
    at range: SourceRange,
    glob: Bool,
    seen: inout Set<Int>
  ) -> [Toctree.Entry] {
    let role = Role(name: "doc", text: text, range: range).titleAndTarget
    if role.target == "self" {
      return [Toctree.Entry(title: role.title, target: .thisDocument, range: range)]
    }
    if let scheme = URLScheme.of(role.target) {
      guard URLScheme.safe.contains(scheme) else {
        diagnostics.append(.unsafeAddress(scheme: scheme, at: range))
        return []
      }
      return [Toctree.Entry(title: role.title, target: .address(role.target), range: range)]
    }
    if glob, role.title == nil, ShellPattern.isPattern(role.target) {
      return matches(of: role.target, at: range, seen: &seen)
    }
    guard let index = document(named: role.target, at: range) else { return [] }
    seen.insert(index)
    return [Toctree.Entry(title: role.title, target: .document(index), range: range)]
  }

  private mutating func document(named text: String, at range: SourceRange) -> Int? {
    let path = SourcePath.resolve(text, from: document.document.path)
    let name = path.map { DocumentName.of($0) }
    if let name, let index = project.documents[name] { return index }
    if let path, let index = project.documents[path] { return index }
    let nearest = nearMisses.nearest(to: name ?? text) { project.names }
    diagnostics.append(.unknownDocument(text, nearest: nearest, at: range))
    return nil
  }

  /// The documents that a pattern finds, by name, without this one and those listed before.
  private mutating func matches(
    of text: String,
    at range: SourceRange,
    seen: inout Set<Int>
  ) -> [Toctree.Entry] {
    guard let path = SourcePath.resolve(text, from: document.document.path) else { return [] }
    let found = project.documents(matching: ShellPattern(path)).filter { index in
      project.names[index] != document.name && !seen.contains(index)
    }
    if found.isEmpty { diagnostics.append(.patternWithoutDocuments(text, at: range)) }
    seen.formUnion(found)
    return found.map { Toctree.Entry(target: .document($0), range: range) }
  }
}
