import DocsModel

extension LinkResolver {
  func definition(of name: String) -> SubstitutionDefinition? {
    if let definition = source.substitutions[name] { return definition }
    let key = name.lowercased()
    return source.substitutions.filter { $0.key.lowercased() == key }.min { $0.key < $1.key }?.value
  }

  mutating func substitute(_ reference: SubstitutionReference) -> [Inline] {
    let text = substitutionText(reference)
    guard let target = reference.target else { return text }
    return resolve(
      Reference(children: text, target: target, name: reference.name, range: reference.range)
    )
  }

  mutating func substitutionText(_ reference: SubstitutionReference) -> [Inline] {
    guard let definition = definition(of: reference.name) else {
      let configuration = table.project.configuration
      let configured = configuration.substitutions
      if let text = configured[reference.name] { return [.text(text)] }
      if reference.name == "today" { return [.text(configuration.time.text("%b %d, %Y"))] }
      if ["version", "release"].contains(reference.name) {
        report(.unsetSubstitution(reference.name, at: reference.range))
        return []
      }
      let own = source.substitutions
      let nearest = nearest(to: reference.name) { _ in Array(own.keys) + Array(configured.keys) }
      report(.unknownSubstitution(reference.name, nearest: nearest, at: reference.range))
      return [.text("|" + reference.name + "|")]
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
}
