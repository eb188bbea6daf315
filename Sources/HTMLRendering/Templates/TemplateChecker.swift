import DocsModel

/// Finds what is wrong with the templates of a theme before any is used.
struct TemplateChecker {
  private let tags: [String: [TemplateTag]]
  private var found: Set<Diagnostic> = []
  private var ordered: [Diagnostic] = []

  /// The templates whose tags do not fit together, so that none of their output can be right.
  private(set) var broken: Set<String> = []

  var diagnostics: [Diagnostic] { ordered }

  init(templates: [String: [UInt8]]) {
    tags = templates.mapValues(TemplateTag.scan)
    for name in tags.keys.sorted() { checkStructure(of: name) }
  }

  /// Checks that sections close in turn and that every tag is one that themes use.
  private mutating func checkStructure(of name: String) {
    var open: [TemplateTag] = []
    let before = ordered.count
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .section, .invertedSection: open.append(tag)
      case .end: close(tag, &open, in: name)
      case .unsupported(let sign): report(.unsupportedTag(sign, at: tag.place(in: name)))
      case .unclosed: report(.unclosedTag(at: tag.place(in: name)))
      case .variable, .partial, .comment: break
      }
      if !tag.hasUsableName { report(.malformedName(tag.name, at: tag.place(in: name))) }
    }
    for tag in open { report(.unclosedSection(tag.name, at: tag.place(in: name))) }
    if ordered.count > before { broken.insert(name) }
  }

  private mutating func close(_ tag: TemplateTag, _ open: inout [TemplateTag], in name: String) {
    guard let last = open.popLast() else {
      report(.unopenedSection(tag.name, at: tag.place(in: name)))
      return
    }
    guard last.name != tag.name else { return }
    report(.mismatchedSection(tag.name, expected: last.name, at: tag.place(in: name)))
  }

  /// Checks the names that a template and its partials use against what they may see.
  mutating func check(_ name: String, against context: any TemplateContext.Type) {
    guard tags[name] != nil else {
      report(.missingTemplate(name))
      return
    }
    check(name, scopes: [context], inclusions: [name])
  }

  private mutating func check(
    _ name: String,
    scopes outer: [any TemplateContext.Type],
    inclusions: [String]
  ) {
    guard !broken.contains(name) else { return }
    var scopes = outer
    /// How many scopes there were before each open section.
    var depths: [Int] = []
    for tag in tags[name] ?? [] {
      let place = tag.place(in: name)
      switch tag.kind {
      case .variable:
        _ = resolve(tag.name, in: scopes, at: place)
      case .section, .invertedSection:
        depths.append(scopes.count)
        let inner = resolve(tag.name, in: scopes, at: place)
        if tag.kind == .section, let inner { scopes.append(inner) }
      case .end:
        scopes.removeLast(scopes.count - (depths.popLast() ?? scopes.count))
      case .partial:
        checkPartial(tag.name, scopes: scopes, inclusions: inclusions, at: place)
      case .comment, .unsupported, .unclosed: break
      }
    }
  }

  private mutating func checkPartial(
    _ name: String,
    scopes: [any TemplateContext.Type],
    inclusions: [String],
    at place: ThemePlace
  ) {
    guard tags[name] != nil else {
      report(.unknownPartial(name, nearest: NearMiss.nearest(to: name, in: tags.keys), at: place))
      return
    }
    guard !inclusions.contains(name) else {
      report(.recursivePartial(name, at: place))
      broken.insert(name)
      return
    }
    check(name, scopes: scopes, inclusions: inclusions + [name])
  }

  /// Finds a name from the innermost scope outwards, as Mustache does.
  ///
  /// - Returns: what a section of that name opens.
  private mutating func resolve(
    _ name: String,
    in scopes: [any TemplateContext.Type],
    at place: ThemePlace
  ) -> (any TemplateContext.Type)? {
    let steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let start = scopes.last { names(of: $0).contains(steps[0]) }
    var current = start
    for step in steps {
      guard let known = current, names(of: known).contains(step) else {
        let candidates = current.map { names(of: $0) } ?? scopes.flatMap { names(of: $0) }
        let nearest = NearMiss.nearest(to: step, in: candidates)
        report(.unknownVariable(name, nearest: nearest, at: place))
        return nil
      }
      current = inner(of: known, step)
    }
    return current
  }

  private func names<Context: TemplateContext>(of context: Context.Type) -> [String] {
    context.fields.map(\.name)
  }

  private func inner<Context: TemplateContext>(
    of context: Context.Type,
    _ name: String
  ) -> (any TemplateContext.Type)? {
    context.fields.first { $0.name == name }?.inner
  }

  /// Keeps a message once, also where a partial is used more than once.
  private mutating func report(_ diagnostic: Diagnostic) {
    if found.insert(diagnostic).inserted { ordered.append(diagnostic) }
  }
}

extension TemplateTag {
  /// Whether the name is one that a template can ask for.
  fileprivate var hasUsableName: Bool {
    switch kind {
    case .end, .comment, .unsupported, .unclosed: return true
    case .variable, .section, .invertedSection, .partial:
      let marks = kind == .partial ? "-_./" : "-_."
      return !name.isEmpty
        && name.utf8.allSatisfy { PercentEncoding.isAlphanumeric($0) || marks.utf8.contains($0) }
    }
  }

  fileprivate func place(in template: String) -> ThemePlace {
    ThemePlace(path: Theme.path(ofTemplate: template), start: start, end: end)
  }
}
