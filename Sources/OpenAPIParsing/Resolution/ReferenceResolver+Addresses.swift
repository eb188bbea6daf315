import DocsModel

extension ReferenceResolver {
  /// The resource with a `$id`, or else the file, that a reference stands in.
  func home(of reference: OpenAPI.Reference) -> Address {
    let file = reference.range.file
    let resource = files[file]?.identifiers.resource(around: reference.range)
    return Address(file: file, pointer: resource?.pointer ?? "")
  }

  /// The place of a fragment: a pointer from the resource, or else from the file, or an anchor.
  mutating func address(of fragment: String, in base: Address) -> Address {
    guard fragment.isEmpty || fragment.hasPrefix("/") else {
      let pointer = file(base.file)?.identifiers.anchor(fragment, in: base.pointer)
      return Address(file: base.file, pointer: pointer ?? fragment)
    }
    let inside = Address(file: base.file, pointer: base.pointer + fragment)
    guard !base.pointer.isEmpty, !exists(inside) else { return inside }
    return Address(file: base.file, pointer: fragment)
  }

  private mutating func exists(_ address: Address) -> Bool {
    guard var node = file(address.file)?.root else { return false }
    for step in address.steps {
      guard let child = child(step, of: node, at: nil) else { return false }
      node = child
    }
    return true
  }

  /// The file or the identified schema that an address without its fragment names.
  mutating func base(of uri: Substring, from reference: OpenAPI.Reference) -> Address? {
    let own = files[reference.range.file]?.identifiers.resource(around: reference.range)?.uri
    let resolved = own.map { URIText.resolve(uri, against: $0) } ?? String(uri)
    if let known = identified[resolved] { return known }
    guard URIText.hasScheme(uri) else {
      return file(at: PercentEncoding.decode(uri), from: reference).map {
        Address(file: $0, pointer: "")
      }
    }
    if let own, let path = URIText.path(of: resolved, below: own) {
      return file(at: PercentEncoding.decode(path), from: reference).map {
        Address(file: $0, pointer: "")
      }
    }
    diagnostics.append(.remoteReference(reference.text, at: reference.range))
    return nil
  }

  private mutating func file(
    at path: String,
    from reference: OpenAPI.Reference
  ) -> SourceFile.ID? {
    let document = sources[reference.range.file].path
    guard let resolved = SourcePath.resolve(path, from: document) else {
      diagnostics.append(.referenceOutside(reference.text, at: reference.range))
      return nil
    }
    if let file = sources[resolved] { return file.id }
    diagnostics.append(missing(resolved, written: path, at: reference))
    return nil
  }

  private mutating func missing(
    _ resolved: String,
    written: String,
    at reference: OpenAPI.Reference
  ) -> Diagnostic {
    if let reason = sources.unreadable[resolved] {
      return .unreadableFile(resolved, reason: reason, at: reference.range)
    }
    if sources.files.contains(where: { $0.path.hasPrefix(resolved + "/") }) || resolved.isEmpty {
      return .referenceToFolder(reference.text, at: reference.range)
    }
    guard !written.hasPrefix("/") else {
      return .referenceOutside(reference.text, at: reference.range)
    }
    let nearest = suggestion(for: resolved, in: sources.files.lazy.map(\.path))
    return .missingFile(resolved, nearest: nearest, at: reference.range)
  }
}
