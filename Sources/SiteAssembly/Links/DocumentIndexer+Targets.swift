import DocsModel

extension DocumentIndexer {
  mutating func note(_ target: HyperlinkTarget, at block: Block) {
    let destination: LocalTarget.Destination
    switch target.destination {
    case .next:
      wait(for: target, at: block)
      return
    case .address(let address): destination = .address(address)
    case .name(let name): destination = .name(name)
    case .anonymousName: destination = .anonymous
    }
    if target.isAnonymous {
      index.targets.addAnonymous(destination)
    } else {
      addName(target.name, destination, true, at: block.range)
    }
    chainWaiting(to: destination)
  }

  /// Leads targets that stand right before another one to where that one leads.
  private mutating func chainWaiting(to destination: LocalTarget.Destination) {
    for target in waiting where !target.name.isEmpty {
      addName(target.name, destination, true, at: target.range)
    }
    waiting.removeAll { !$0.name.isEmpty }
  }

  private mutating func wait(for target: HyperlinkTarget, at block: Block) {
    var fragment = block.attributes.ids.first ?? Fragment.fromName(target.name)
    if fragment.isEmpty { fragment = freshID() }
    if target.isAnonymous {
      index.targets.addAnonymous(.fragment(fragment))
    }
    ids.insert(fragment)
    waiting.append(WaitingTarget(name: target.name, fragment: fragment, range: block.range))
  }

  mutating func target(_ children: [Inline], _ attributes: Attributes) -> Inline {
    var result = attributes
    if result.ids.isEmpty, let name = attributes.names.first { result.ids = [newID(for: name)] }
    for id in result.ids { ids.insert(id) }
    if let fragment = result.ids.first {
      for name in attributes.names {
        let range = SourceRange.startOfFile(draft.document.file)
        addName(ReferenceName.normalized(name), .fragment(fragment), true, at: range)
        let label = DocumentIndex.Label(fragment: fragment, title: nil, range: range)
        index.labels.append((ReferenceName.normalized(name), label))
      }
    }
    return .target(children, result)
  }

  /// An address beside its text, `` `text <address>`_ ``, gets the text as its name.
  mutating func note(_ reference: Reference) {
    let destination: LocalTarget.Destination
    switch reference.target {
    case .address(let address): destination = .address(address)
    case .name(let name): destination = .name(name)
    case .anonymous: return
    }
    for name in reference.attributes.names + reference.attributes.duplicateNames
    where destination != .name(name) {
      addName(name, destination, false, at: reference.range)
    }
  }
}

/// A target that names the element after it.
struct WaitingTarget {
  var name: String
  var fragment: String
  var range: SourceRange
}
