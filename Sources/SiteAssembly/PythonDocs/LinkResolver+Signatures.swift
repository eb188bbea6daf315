import DocsModel

extension LinkResolver {
  /// Links the types of a signature that the site describes.
  func linkedTypes(of block: Block) -> Block {
    guard case .objectDescription(var object) = block.kind, !object.signature.isEmpty else {
      return block
    }
    let bytes = Array(object.signature.utf8)
    object.types = SignatureTypes.places(in: object.signature).compactMap { place in
      let name = String(decoding: bytes[place], as: UTF8.self)
      guard let found = type(named: name, at: block.range), let target = table.objects[found] else {
        return nil
      }
      return LinkedType(place: place, destination: table.destination(of: target))
    }
    var result = block
    result.kind = .objectDescription(object)
    return result
  }

  /// The full name of a type: as roles find it, or as the module imports it.
  func type(named name: String, at range: SourceRange) -> String? {
    let reference = PythonReference(Role(name: "py:class", text: name, range: range))
    if let found = object(for: reference, at: range) { return found }
    for scope in scopes(at: range) {
      if case .object(let object)? = table.project.python.find(name, in: scope) {
        return object.name
      }
    }
    return nil
  }
}
