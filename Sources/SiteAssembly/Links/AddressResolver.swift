import DocsModel

/// Finds what an address in a document leads to.
struct AddressResolver: Sendable {
  enum Result: Equatable, Sendable {
    case found(LinkDestination)
    /// A file of the sources that the site must take over.
    case asset(Asset)
    /// A page that the site does not have, as it would be written.
    case missing(String)
    case unsafe(scheme: String)
  }

  let table: LinkTable
  /// The source that the address stands in, below the content root.
  let path: String
  /// The page of that source, where it is a document.
  let page: PagePath?

  func resolve(_ address: String) -> Result {
    let cleaned = URLScheme.cleaned(address)
    if let scheme = URLScheme.of(cleaned) {
      return URLScheme.safe.contains(scheme) ? .found(.external(cleaned)) : .unsafe(scheme: scheme)
    }
    if cleaned.hasPrefix("//") { return .found(.external(cleaned)) }
    let parts = AddressParts(cleaned)
    guard !parts.path.isEmpty else { return resolveFragment(parts, address: cleaned) }
    return resolve(parts, address: cleaned)
  }

  private func resolveFragment(_ parts: AddressParts, address: String) -> Result {
    if let fragment = parts.fragment, let operation = operation(of: fragment) {
      return .found(operation)
    }
    guard let page else { return .missing(address) }
    return .found(.page(page, fragment: parts.fragment))
  }

  /// Swagger UI's `#/Tag/id`, Redoc's `#tag/Tag/operation/id` and `#operation/id`.
  private func operation(of fragment: String) -> LinkDestination? {
    let steps = fragment.split(separator: "/")
    guard steps.count > 1, let id = steps.last else { return nil }
    return table.operations[id.lowercased()]
  }

  private func resolve(_ parts: AddressParts, address: String) -> Result {
    for candidate in candidates(parts.path) {
      if let page = page(at: candidate) {
        if let fragment = parts.fragment, fragment.contains("/"),
          let operation = operation(of: fragment)
        {
          return .found(operation)
        }
        return .found(.page(page, fragment: parts.fragment))
      }
      if table.project.sources.assets.contains(candidate)
        || table.project.sources[candidate] != nil
      {
        return .asset(Asset(source: candidate, destination: PagePath(candidate)))
      }
    }
    return address.hasPrefix("/") ? .found(.external(address)) : .missing(address)
  }

  /// The paths below the content root that an address may mean, the likeliest first.
  func candidates(_ written: String) -> [String] {
    let basePath = table.project.configuration.basePath
    var texts = [written]
    if basePath.utf8.count > 1, written.hasPrefix(basePath) {
      texts.insert("/" + written.dropFirst(basePath.count), at: 0)
    }
    return texts.compactMap { SourcePath.resolve($0, from: path) }
      + (folder.flatMap { SourcePath.resolve(written, from: $0 + "/index") }.map { [$0] } ?? [])
  }

  /// The document as a folder: MkDocs' pages are folders, and addresses in raw HTML count on it.
  private var folder: String? { path.hasSuffix(".md") ? DocumentName.of(path) : nil }

  /// The page at an address of a page, of a document or of a folder.
  private func page(at path: String) -> PagePath? {
    if let page = table.pagePaths[path] { return page }
    let name = DocumentName.of(path)
    if let document = table.project.documents[name] { return table.pages[document] }
    let folder = path.isEmpty ? "" : path + "/"
    if let page = table.pagePaths[folder + "index.html"] { return page }
    guard let readme = table.project.documents[folder + "README"] else { return nil }
    return table.pages[readme]
  }
}

/// An address without scheme, taken apart at `?` and `#`, without percent encoding.
struct AddressParts: Equatable, Sendable {
  var path: String
  var fragment: String?

  init(_ address: String) {
    let hash = address.firstIndex(of: "#")
    fragment = hash.map { Self.decoded(address[address.index(after: $0)...]) }
    if fragment?.isEmpty == true { fragment = nil }
    let beforeHash = address[..<(hash ?? address.endIndex)]
    path = Self.decoded(beforeHash.prefix { $0 != "?" })
  }

  static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }
}
