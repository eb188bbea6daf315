import DocsModel

extension LinkResolver {
  /// The link, or the text alone where the reference leads nowhere.
  mutating func resolve(_ reference: Reference) -> [Inline] {
    let children = shortened(reference) ?? rewrite(reference.children)
    guard let destination = destination(of: reference) else { return children }
    let shown = children.isEmpty ? [.text(reference.name ?? "")] : children
    return [
      .link(Link(children: shown, destination: destination, title: reference.title))
    ]
  }

  /// Addresses in Markdown stay as they are, as CommonMark shows them.
  private func shortened(_ reference: Reference) -> [Inline]? {
    guard source.document != nil, !source.path.hasSuffix(".md") else { return nil }
    return RepositoryAddress.shortened(reference)
  }

  mutating func destination(of reference: Reference) -> LinkDestination? {
    switch reference.target {
    case .address(let address): return destination(of: address, at: reference.range)
    case .name(let name): return destination(named: name, at: reference.range)
    case .anonymous:
      let number = anonymousCount
      anonymousCount += 1
      let targets = source.index.targets.anonymous
      guard number < targets.count else {
        report(.anonymousWithoutTarget(reference.children.plainText, at: reference.range))
        return nil
      }
      return destination(of: targets[number], at: reference.range, depth: 0)
    }
  }

  mutating func destination(of address: String, at range: SourceRange) -> LinkDestination? {
    switch addresses.resolve(address) {
    case .found(let destination): return destination
    case .asset(let asset):
      assets.insert(asset)
      return .asset(asset.destination)
    case .missing(let address):
      let nearest = addresses.nearest(to: address, &nearMisses)
      report(.missingPage(address, nearest: nearest, at: range))
      return .external(address)
    case .unsafe(let scheme):
      report(.unsafeAddress(scheme: scheme, at: range))
      return nil
    }
  }

  mutating func destination(named name: String, at range: SourceRange) -> LinkDestination? {
    let key = ReferenceName.normalized(name)
    if let target = source.index.targets.byName[key] {
      return destination(of: target.destination, at: range, depth: 0)
    }
    if source.index.targets.ambiguous.contains(key) {
      report(.ambiguousTarget(name, at: range))
      return nil
    }
    let targets = source.index.targets.byName
    let nearest = nearest(to: key) { _ in targets.keys }
    report(.unknownTarget(name, nearest: nearest, at: range))
    return nil
  }

  mutating func destination(
    of target: LocalTarget.Destination,
    at range: SourceRange,
    depth: Int
  ) -> LinkDestination? {
    switch target {
    case .fragment(let fragment): return source.page.map { .page($0, fragment: fragment) }
    case .address(let address): return destination(of: address, at: range)
    case .name(let name):
      let key = ReferenceName.normalized(name)
      guard depth < 32 else {
        report(.circularTarget(name, at: range))
        return nil
      }
      guard let next = source.index.targets.byName[key] else {
        return destination(named: name, at: range)
      }
      return destination(of: next.destination, at: range, depth: depth + 1)
    case .anonymous:
      return destination(
        of: Reference(children: [], target: .anonymous, range: range)
      )
    }
  }

  mutating func resolve(_ role: Role) -> [Inline] {
    if let definition = RoleRegistry.byName[role.name] {
      return definition.inlines(for: role, &self)
    }
    guard let link = table.project.configuration.addressRoles[role.name] else {
      return [.text(role.text)]
    }
    return resolve(link.reference(for: role))
  }
}
