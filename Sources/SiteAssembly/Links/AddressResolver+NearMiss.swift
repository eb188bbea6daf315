import DocsModel

extension AddressResolver {
  /// What was meant by an address that leads nowhere: a file of the sources with nearly this name,
  /// or another site whose scheme the author left out.
  func nearest(to address: String, _ nearMisses: inout NearMiss.Budget) -> String? {
    let written = AddressParts(address).path
    guard !written.isEmpty else { return nil }
    return nearestFile(to: written, &nearMisses) ?? Self.site(of: address)
  }

  private func nearestFile(to written: String, _ nearMisses: inout NearMiss.Budget) -> String? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    guard let wanted = SourcePath.resolve(written, from: path),
      let nearest = nearest(to: wanted, as: written, &nearMisses)
    else { return nil }
    return nearest.hasPrefix(folder) ? String(nearest.dropFirst(folder.count)) : "/" + nearest
  }

  /// A file of that name in another folder, and where there is none, one with nearly this path.
  private func nearest(
    to wanted: String,
    as written: String,
    _ nearMisses: inout NearMiss.Budget
  ) -> String? {
    let ending = written.hasSuffix(".html") ? ".html" : ""
    let namesakes = table.project.namesakes(of: String(wanted.dropLast(ending.count)))
      .filter { $0 != path && $0 != DocumentName.of(path) }
    switch namesakes.count {
    case 0: return nearMisses.nearest(to: wanted) { names(like: written) }
    case 1: return namesakes[0] + ending
    default: return nearMisses.nearest(to: wanted) { namesakes.map { $0 + ending } }
    }
  }

  /// The names of documents as the author writes them: with an extension, as pages, or bare.
  private func names(like written: String) -> [String] {
    let documents = table.project.documents.keys
    if written.hasSuffix(".html") { return documents.map { $0 + ".html" } }
    if DocumentName.of(written) == written { return Array(documents) }
    return table.project.sources.files.map(\.path)
  }

  /// `example.org/start` for `https://example.org/start`: a host's name ends with letters that are
  /// no file's extension here.
  private static func site(of address: String) -> String? {
    let host = address.prefix { !"/?#".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else {
      return nil
    }
    return commonTopLevelDomains.contains(last.lowercased()) ? "https://" + address : nil
  }

  private static let commonTopLevelDomains: Set<String> = [
    "com", "dev", "edu", "gov", "info", "io", "net", "org",
  ]
}
