import DocsModel

/// Short words for the bare address of a place in a public repository: `owner/project#12`, as the
/// themes of Sphinx show it.
enum RepositoryAddress {
  private static let hosts: Set<String> = ["github.com", "gitlab.com", "bitbucket.org"]
  private static let numbered: Set<String> = [
    "discussions", "issues", "merge_requests", "pull", "pull-requests",
  ]

  /// - Returns: nil where the writer gave words of his own, or the address is of another kind.
  static func shortened(_ reference: Reference) -> [Inline]? {
    guard case .address(let address) = reference.target, reference.children == [.text(address)],
      let path = path(of: address)
    else { return nil }
    let steps = path.split(separator: "/").filter { $0 != "-" }
    // The address of a project as a whole is one that readers copy.
    guard steps.count > 2, let last = steps.last else { return nil }
    let project = steps[0] + "/" + steps[1]
    guard numbered.contains(String(steps[2])) else { return [.text(String(project))] }
    return last.allSatisfy(\.isNumber) ? [.text(project + "#" + last)] : nil
  }

  private static func path(of address: String) -> Substring? {
    guard address.hasPrefix("https://") else { return nil }
    let rest = address.dropFirst("https://".utf8.count)
    guard let slash = rest.firstIndex(of: "/"), hosts.contains(String(rest[..<slash])) else {
      return nil
    }
    return rest[rest.index(after: slash)...].prefix { $0 != "?" && $0 != "#" }
  }
}
