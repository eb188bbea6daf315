import DocsModel

extension RoleDefinition {
  /// `ref`: an element that a target names, anywhere in the site.
  static let ref = RoleDefinition(names: ["ref"], unlinked: .text) { role, resolver in
    let (title, target) = role.titleAndTarget
    let name = ReferenceName.normalized(target)
    guard let place = resolver.table.labels[name] else {
      if let page = GeneratedPages.title(of: name) {
        return resolver.generatedPage(name, title: title ?? page, at: role.range)
      }
      let nearest = resolver.nearest(to: name) { $0.labels.keys }
      resolver.report(.unknownLabel(target, nearest: nearest, at: role.range))
      return [.text(title ?? target)]
    }
    if title == nil, place.title == nil {
      resolver.report(.labelWithoutTitle(target, at: role.range))
    }
    return resolver.link(title ?? place.title ?? target, to: place, classes: ["ref"])
  }

  /// `numref`: the same by its number: `Fig. 3`; without numbers the caption is shown.
  ///
  /// A title may hold `%s` or `{number}` for the number and `{name}` for the caption.
  static let numref = RoleDefinition(names: ["numref"], unlinked: .text) { role, resolver in
    let (title, target) = role.titleAndTarget
    guard let place = resolver.table.labels[ReferenceName.normalized(target)] else {
      return RoleDefinition.ref.resolve(role, &resolver)
    }
    let isTemplate = title?.contains("%s") == true || title?.contains("{") == true
    guard let words = resolver.table.number(of: place) else {
      let text = isTemplate ? place.title : title ?? place.title
      return resolver.link(text ?? target, to: place, classes: ["ref"])
    }
    let number = words.words.last ?? words
    let text = title.map { title in
      title.replacing("%s", with: number).replacing("{number}", with: number)
        .replacing("{name}", with: place.title ?? "")
    }
    return resolver.link(text ?? words, to: place, classes: ["ref"])
  }

  /// `doc`: a document by its path, without extension.
  static let doc = RoleDefinition(names: ["doc"], unlinked: .text) { role, resolver in
    let (title, target) = role.titleAndTarget
    guard let document = resolver.document(at: target) else {
      let name = SourcePath.resolve(target, from: resolver.source.path) ?? target
      let nearest = resolver.nearest(to: name) { $0.project.names }
      resolver.report(.unknownDocument(target, nearest: nearest, at: role.range))
      return [.text(title ?? target)]
    }
    let text = title ?? resolver.table.titles[document]
    let page = resolver.table.pages[document]
    let fragment = AddressParts(target).fragment
    return [
      .link(Link(children: [.text(text)], destination: .page(page, fragment: fragment)))
    ]
  }

  /// `term`: an entry of a glossary.
  static let term = RoleDefinition(names: ["term"], unlinked: .text) { role, resolver in
    let (title, target) = role.titleAndTarget
    let terms = resolver.table.terms
    guard let place = terms[target] ?? terms[ReferenceName.normalized(target)] else {
      let nearest = resolver.nearest(to: target) { $0.terms.keys }
      resolver.report(.unknownTerm(target, nearest: nearest, at: role.range))
      return [.text(title ?? target)]
    }
    return resolver.link(title ?? target, to: place, classes: ["term"])
  }

  /// `download`: a file that the site takes over.
  static let download = RoleDefinition(names: ["download"], unlinked: .code) { role, resolver in
    let (title, target) = role.titleAndTarget
    let text = Inline.literal(Literal(text: title ?? target, classes: ["download"]))
    guard let destination = resolver.file(at: target, range: role.range) else { return [text] }
    return [.link(Link(children: [text], destination: destination, classes: ["download"]))]
  }

  /// `eq`: an equation by the label that `math` gives it, shown as its number.
  static let equation = RoleDefinition(names: ["eq"]) { role, resolver in
    let name = ReferenceName.normalized("equation-" + role.text)
    guard let place = resolver.table.labels[name],
      let number = resolver.table.number(of: place)
    else {
      report(role, &resolver)
      return [.text(role.text)]
    }
    return resolver.link(number, to: place, classes: ["ref"])
  }

  private static func report(_ role: Role, _ resolver: inout LinkResolver) {
    let nearest = resolver.nearest(to: role.text) { table in
      table.labels.keys.filter { $0.hasPrefix("equation-") }
        .map { String($0.dropFirst("equation-".count)) }
    }
    resolver.report(.unknownLabel(role.text, nearest: nearest, at: role.range))
  }

  static let setting = RoleDefinition(names: ["envvar", "confval"], unlinked: .code) {
    role,
    resolver in
    let (title, target) = role.titleAndTarget
    return resolver.objectLink(title ?? target, name: target, classes: [role.name])
  }

  static let option = RoleDefinition(names: ["option"], unlinked: .code) { role, resolver in
    let (title, target) = role.titleAndTarget
    let name = String((target.words.last ?? target).prefix { !"=[".contains($0) })
    return resolver.objectLink(title ?? target, name: name, classes: ["option"])
  }

  /// `any`: whatever has the name: a document, a label, a term, an object.
  static let any = RoleDefinition(names: ["any"], unlinked: .code) { role, resolver in
    let target = role.titleAndTarget.target
    let name = ReferenceName.normalized(target)
    let table = resolver.table
    let role = Role(name: "any", text: role.text, range: role.range)
    if resolver.document(at: target) != nil { return doc.resolve(role, &resolver) }
    if table.labels[name] != nil { return ref.resolve(role, &resolver) }
    if table.terms[name] != nil { return term.resolve(role, &resolver) }
    if table.objects[target] != nil { return python.resolve(role, &resolver) }
    let nearest = resolver.nearest(to: name) { Array($0.labels.keys) + $0.project.names }
    resolver.report(.unknownLabel(target, nearest: nearest, at: role.range))
    let text = role.titleAndTarget.title ?? target
    return [.literal(Literal(text: text, classes: ["any"]))]
  }
}

extension LinkResolver {
  func link(_ text: String, to place: LinkTable.Place, classes: [String]) -> [Inline] {
    let destination = table.destination(of: place)
    return [.link(Link(children: [.text(text)], destination: destination, classes: classes))]
  }

  /// A page that documents name by a label of Sphinx's own.
  fileprivate mutating func generatedPage(
    _ label: String,
    title: String,
    at range: SourceRange
  ) -> [Inline] {
    guard let page = GeneratedPages.page(of: label, in: table) else {
      report(.noGeneratedPage(label, at: range))
      return [.text(title)]
    }
    return [.link(Link(children: [.text(title)], destination: .page(page, fragment: nil)))]
  }

  /// A name of code, linked where the site describes it.
  func objectLink(_ text: String, name: String, classes: [String]) -> [Inline] {
    let literal = Inline.literal(Literal(text: text, classes: classes))
    guard let place = table.objects[name] else { return [literal] }
    return [.link(Link(children: [literal], destination: table.destination(of: place)))]
  }

  func document(at target: String) -> Int? {
    guard let path = SourcePath.resolve(AddressParts(target).path, from: source.path) else {
      return nil
    }
    return table.project.documents[path] ?? table.project.documents[DocumentName.of(path)]
  }

  mutating func file(at target: String, range: SourceRange) -> LinkDestination? {
    if URLScheme.of(target) != nil { return destination(of: target, at: range) }
    guard let path = SourcePath.resolve(target, from: source.path) else {
      report(.fileOutsideSources(target, at: range))
      return nil
    }
    let sources = table.project.sources
    guard sources.assets.contains(path) || sources[path] != nil else {
      report(.missingFile(target, reason: sources.unreadable[path], at: range))
      return nil
    }
    assets.insert(Asset(source: path, destination: PagePath(path)))
    return .asset(PagePath(path))
  }
}
