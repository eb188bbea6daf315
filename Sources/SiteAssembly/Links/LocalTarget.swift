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
  /// Names of several sections, which cannot be referred to.
  private(set) var ambiguous: Set<String> = []
  private(set) var anonymous: [LocalTarget.Destination] = []

  /// - Returns: the target that had the name before, where that is a fault of the author's.
  mutating func add(_ target: LocalTarget, named name: String) -> LocalTarget? {
    guard let known = byName[name] else {
      if !target.isExplicit, ambiguous.contains(name) { return nil }
      ambiguous.remove(name)
      byName[name] = target
      return nil
    }
    switch (known.isExplicit, target.isExplicit) {
    case (true, true): return known.destination == target.destination ? nil : known
    case (true, false): return nil
    case (false, true): byName[name] = target
    case (false, false):
      byName[name] = nil
      ambiguous.insert(name)
    }
    return nil
  }

  mutating func addAnonymous(_ destination: LocalTarget.Destination) {
    anonymous.append(destination)
  }
}
