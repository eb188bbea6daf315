import DocsModel

/// What a name of one document stands for.
struct LocalTarget: Sendable {
  enum Destination: Equatable, Sendable {
    case fragment(String)
    case address(String)
    /// Another name of the document.
    case name(String)
    /// The next of the document's anonymous targets.
    case anonymous
  }

  var destination: Destination
  /// Whether the author gave the name; titles of sections name themselves.
  var isExplicit: Bool
  var range: SourceRange
}

/// The names of one document, with docutils' rules for those that are given twice.
struct LocalTargets: Sendable {
  private(set) var byName: [String: LocalTarget] = [:]
  /// Names of several elements, which cannot be referred to; the parser has told the author.
  private(set) var ambiguous: Set<String> = []
  private var explicitlyAmbiguous: Set<String> = []
  private(set) var anonymous: [LocalTarget.Destination] = []

  mutating func add(_ target: LocalTarget, named name: String) {
    if ambiguous.contains(name) {
      guard target.isExplicit, byName[name] == nil, !explicitlyAmbiguous.contains(name) else {
        return
      }
      ambiguous.remove(name)
    }
    guard let known = byName[name] else {
      byName[name] = target
      return
    }
    if known.isExplicit == target.isExplicit {
      guard known.destination != target.destination else { return }
      byName[name] = nil
      ambiguous.insert(name)
      if target.isExplicit { explicitlyAmbiguous.insert(name) }
    } else if target.isExplicit {
      byName[name] = target
    }
  }

  mutating func addAnonymous(_ destination: LocalTarget.Destination) {
    anonymous.append(destination)
  }
}
