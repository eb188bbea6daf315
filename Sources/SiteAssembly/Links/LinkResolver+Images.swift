import DocsModel

extension LinkResolver {
  mutating func rewrite(_ image: Image) -> Image {
    var result = image
    result.destination = imageDestination(image)
    if var reference = image.reference {
      reference.destination = destination(of: reference)
      result.reference = reference.destination == nil ? nil : reference
    }
    return result
  }

  mutating func imageDestination(_ image: Image) -> LinkDestination? {
    let written = URLScheme.cleaned(image.source)
    if let scheme = URLScheme.of(written) {
      if scheme == "http" || scheme == "https" { return .external(written) }
      report(.unsafeAddress(scheme: scheme, at: image.range))
      return nil
    }
    if written.hasPrefix("//") { return .external(written) }
    for path in [AddressParts(written).path, written].flatMap(addresses.candidates) {
      guard let found = imageFile(path) else { continue }
      let asset = Asset(source: found, destination: PagePath(found))
      assets.insert(asset)
      return .asset(asset.destination)
    }
    let path = SourcePath.resolve(written, from: source.path)
    let reason = path.flatMap { table.project.sources.unreadable[$0] }
    report(
      path == nil
        ? .fileOutsideSources(image.source, at: image.range)
        : .missingFile(image.source, reason: reason, at: image.range)
    )
    return nil
  }

  /// The file, or the best of those that `image.*` means.
  func imageFile(_ path: String) -> String? {
    let sources = table.project.sources
    if sources.assets.contains(path) || sources[path] != nil { return path }
    guard path.hasSuffix(".*") else { return nil }
    return ["svg", "png", "gif", "jpg", "jpeg", "webp"]
      .map { path.dropLast() + $0 }
      .first { sources.assets.contains($0) || sources[$0] != nil }
  }

  mutating func card(_ container: Container, at block: Block) -> Block {
    var result = container
    result.link = nil
    var card = block
    card.kind = .container(result)
    card = descend(card)
    guard var link = container.link, case .container(var inner) = card.kind else { return card }
    guard let found = cardLink(link) else {
      inner.link = nil
      card.kind = .container(inner)
      return card
    }
    link.destination = found.destination
    if link.children.isEmpty { link.children = found.children }
    inner.link = link
    card.kind = .container(inner)
    return card
  }

  /// The destination of a card's link, and the words of what it names.
  private mutating func cardLink(_ link: Reference) -> Link? {
    guard case .name(let target) = link.target else {
      return destination(of: link).map { Link(children: [], destination: $0) }
    }
    let role = Role(name: link.name ?? "any", text: target, range: link.range)
    guard case .link(let found)? = resolve(role).first else { return nil }
    return found
  }
}
