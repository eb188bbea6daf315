import DocsModel

extension LinkResolver {
  mutating func definition(of name: String) -> SubstitutionDefinition? {
    if let definition = source.substitutions[name] { return definition }
    guard !source.substitutions.isEmpty else { return nil }
    let names = substitutionNames ?? source.substitutionNames
    substitutionNames = names
    return names[name.lowercased()].flatMap { source.substitutions[$0] }
  }

  mutating func substitute(_ reference: SubstitutionReference) -> [Inline] {
    let text = substitutionText(reference)
    guard let target = reference.target else { return text }
    return resolve(
      Reference(children: text, target: target, name: reference.name, range: reference.range)
    )
  }

  mutating func substitutionText(_ reference: SubstitutionReference) -> [Inline] {
    if let text = unresolvedSubstitutions[reference.range] { return text }
    guard let definition = definition(of: reference.name) else {
      let configuration = table.project.configuration
      if let text = configuration.substitutions[reference.name] { return [.text(text)] }
      if reference.name == "today" { return [.text(configuration.time.text("%b %d, %Y"))] }
      let text = unresolvedText(reference)
      unresolvedSubstitutions[reference.range] = text
      return text
    }
    guard !openSubstitutions.contains(definition.name), openSubstitutions.count < 32 else {
      report(.circularSubstitution(reference.name, at: reference.range))
      return [.text("|" + reference.name + "|")]
    }
    let cost = definition.inlines.plainText.utf8.count + 16
    guard substitutionBudget >= cost else {
      if substitutionBudget > 0 { report(.tooMuchSubstitution(at: reference.range)) }
      substitutionBudget = 0
      return [.text("|" + reference.name + "|")]
    }
    substitutionBudget -= cost
    openSubstitutions.append(definition.name)
    defer { openSubstitutions.removeLast() }
    return rewrite(definition.inlines)
  }

  /// Tells that a reference stands for nothing, and what is shown for it.
  private mutating func unresolvedText(_ reference: SubstitutionReference) -> [Inline] {
    guard !["version", "release"].contains(reference.name) else {
      report(.unsetSubstitution(reference.name, at: reference.range))
      return []
    }
    let known =
      Array(source.substitutions.keys) + Array(table.project.configuration.substitutions.keys)
    let nearest = nearest(to: reference.name) { _ in known }
    report(.unknownSubstitution(reference.name, nearest: nearest, at: reference.range))
    return [.text("|" + reference.name + "|")]
  }
}

extension LinkResolver.Source {
  /// The names of the substitutions by what they are in lower case; of several the first one.
  fileprivate var substitutionNames: [String: String] {
    Dictionary(
      substitutions.keys.map { ($0.lowercased(), $0) },
      uniquingKeysWith: { min($0, $1) }
    )
  }
}
