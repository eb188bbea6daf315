import DocsModel

/// Everything in the site that a link can lead to.
struct LinkTable: Sendable {
  struct Place: Equatable, Sendable {
    var document: Int
    var fragment: String
    var title: String?
    var caption: CaptionOrdinal?
    /// The fragment to link to where it is a section.
    var section: String?
  }

  let project: Project
  /// The page of each document, and what it is called.
  let pages: [PagePath]
  let titles: [String]
  let indices: [DocumentIndex]
  let toctrees: [[Toctree]]
  let captionNumbers: CaptionNumbers
  let toctreeNumbers: ToctreeNumbers
  /// The addresses of all pages, and the spelling that they have.
  private(set) var pagePaths: [String: PagePath] = [:]
  private(set) var labels: [String: Place] = [:]
  private(set) var terms: [String: Place] = [:]
  private(set) var objects: [String: Place] = [:]
  /// The names in `objects` that lead to a description under another name.
  private var aliases: Set<String> = []
  private(set) var objectNames = PythonNames([])
  private(set) var citations: [String: Place] = [:]
  /// By `GET /path`, by its shape, and by `operationId` in lower case.
  private(set) var operations: [String: LinkDestination] = [:]
  /// The page of all operations that documents place; nil where there is none.
  var routingTable: PagePath?
  private(set) var diagnostics: [Diagnostic] = []

  init(project: Project, drafts: [DocumentDraft], indices: [DocumentIndex], titles: [String]) {
    self.project = project
    self.indices = indices
    self.titles = titles
    pages = drafts.map(\.page)
    toctrees = drafts.map { draft in
      draft.toctrees.sorted { $0.key.start < $1.key.start }.map(\.value)
    }
    let order = ToctreeOrder(toctrees, root: project.documents["index"]).documents
    let numbers = ToctreeNumbers(toctrees: toctrees, indices: indices, order: order)
    let numbersFigures = project.configuration.numbersFigures
    captionNumbers = CaptionNumbers(
      indices: indices,
      order: order,
      chapters: numbersFigures ? numbers.chapters : [:],
      restarting: numbersFigures ? [] : [.equation]
    )
    toctreeNumbers = numbers
    for (document, draft) in drafts.enumerated() {
      pagePaths[draft.page.path] = draft.page
      addLabels(of: document)
      addPlaces(of: draft, document: document)
    }
    objectNames = PythonNames(objects.keys)
  }

  /// The words for the number of what a label names: `Fig. 3`; nil where it has none.
  func number(of place: Place) -> String? {
    if let ordinal = place.caption {
      guard ordinal.kind == .equation || project.configuration.numbersFigures else { return nil }
      return ordinal.kind.words(captionNumbers.number(of: ordinal, in: place.document))
    }
    guard let section = place.section else { return nil }
    return toctreeNumbers.numbers[place.document]?[section].map { "Section " + $0 }
  }

  func destination(of place: Place) -> LinkDestination {
    .page(pages[place.document], fragment: place.fragment)
  }

  private mutating func addLabels(of document: Int) {
    for (name, label) in indices[document].labels {
      if let known = labels[name] {
        guard known.document != document else { continue }
        let other = project.names[known.document]
        diagnostics.append(.duplicateLabel(name, in: other, at: label.range))
        continue
      }
      labels[name] = Place(
        document: document,
        fragment: label.fragment,
        title: label.title,
        caption: label.caption,
        section: label.section
      )
    }
    for (name, fragment) in indices[document].citations where citations[name] == nil {
      citations[name] = Place(document: document, fragment: fragment, title: nil)
    }
  }

  private mutating func addPlaces(of draft: DocumentDraft, document: Int) {
    for term in draft.terms {
      let place = Place(document: document, fragment: term.fragment, title: term.name)
      let key = ReferenceName.normalized(term.name)
      if let known = terms[term.name], known.document != document || known.title == term.name {
        diagnostics.append(.duplicateTerm(term.name, at: term.range))
        continue
      }
      terms[term.name] = place
      if terms[key] == nil { terms[key] = place }
    }
    for object in draft.objects {
      let isAliased = aliases.contains(object.name)
      guard objects[object.name] == nil || isAliased && !object.isAlias else { continue }
      objects[object.name] = Place(document: document, fragment: object.fragment, title: nil)
      if object.isAlias { aliases.insert(object.name) } else { aliases.remove(object.name) }
    }
  }

  mutating func add(_ page: PagePath) {
    pagePaths[page.path] = page
  }

  mutating func add(_ operation: API.Operation, home: LinkDestination) {
    var keys = [OperationKey.written(operation), OperationKey.shape(operation)]
    if let id = operation.operationID { keys.append(id.lowercased()) }
    for key in keys where operations[key] == nil { operations[key] = home }
  }
}
