import DocsModel
import OpenAPIParsing

/// Reads the keys of a site file.
struct SiteFileReader {
  let sources: SourceTree

  func read(_ root: Node) -> Diagnosed<SiteConfiguration> {
    var diagnostics: [Diagnostic] = []
    let value = MemberReader.read(root, as: "the site file", &diagnostics) { reader in
      _ = reader.names("variants")
      return configuration(&reader)
    }
    return Diagnosed(value ?? SiteConfiguration(), diagnostics)
  }

  /// Reads a site file with a variant laid over it; the messages are about the variant alone where
  /// it is no object.
  func read(_ root: Node, variant: Node.Member) -> Diagnosed<SiteConfiguration> {
    var diagnostics: [Diagnostic] = []
    guard case .object = variant.value.kind else {
      let what = "the variant '\(variant.key)'"
      return Diagnosed(
        read(root).value,
        [.wrongType(of: what, found: variant.value, expected: "an object")]
      )
    }
    let value = MemberReader.read(root, as: "a variant", &diagnostics, configuration)
    return Diagnosed(value ?? SiteConfiguration(), diagnostics)
  }

  private func configuration(_ reader: inout MemberReader) -> SiteConfiguration {
    var result = SiteConfiguration()
    result.title = reader.text("title")
    result.description = reader.text("description")
    result.basePath = basePath(&reader) ?? result.basePath
    result.origin = reader.text("origin", expected: "an address such as 'https://docs.example.org'")
    {
      WebAddress.isOrigin($0) ? $0 : nil
    }
    result.language = reader.text("language") ?? result.language
    result.copyright = reader.text("copyright")
    result.allowsRawHTML = reader.flag("raw-html") ?? false
    result.usesSmartQuotes = reader.flag("smart-quotes") ?? true
    result.exclusions = reader.texts("exclude") ?? []
    result.tags = reader.texts("tags") ?? []
    result.substitutions = substitutions(&reader)
    result.prolog = embeddedText("rst-prolog", &reader)
    result.epilog = embeddedText("rst-epilog", &reader)
    result.addressRoles = addressRoles(&reader)
    result.numbersFigures = reader.flag("numbered-figures") ?? false
    result.pythonRoots = pythonRoots(&reader)
    result.navigation = reader.list("navigation").map { navigation($0, &reader) }
    result.apis = APIReader(sources: sources).apis(&reader)
    result.upstreams = (reader.list("upstreams") ?? []).compactMap { node in
      reader.nested(node, as: "an upstream", upstream)
    }
    return result
  }

  private func upstream(_ reader: inout MemberReader) -> ConfiguredUpstream? {
    let path = reader.text("path", expected: "a path such as '/api'") {
      $0.hasPrefix("/") ? $0 : nil
    }
    let url = reader.text("url", expected: "an address such as 'http://localhost:8080'") {
      WebAddress.isUpstream($0) ? $0 : nil
    }
    if !reader.has("url") { reader.note(.missingKey("url", of: "an upstream", at: reader.range)) }
    return url.map { ConfiguredUpstream(path: path ?? "/", url: $0) }
  }

  private func basePath(_ reader: inout MemberReader) -> String? {
    reader.text("base-path", expected: "a path such as '/docs/rest-api/'") { BasePath($0)?.path }
  }

  private func substitutions(_ reader: inout MemberReader) -> [String: String] {
    var result: [String: String] = [:]
    for member in reader.names("substitutions") ?? [] {
      result[member.key] = reader.text(of: member.value, as: "the substitution '\(member.key)'")
    }
    return result
  }

  private func embeddedText(_ key: String, _ reader: inout MemberReader) -> EmbeddedText? {
    guard let node = reader.node(key), let text = reader.text(key) else { return nil }
    let range = node.range
    let line = range.firstLineOfText
    let isBlock = line > range.start.line
    let indent = isBlock ? indent(of: line, in: range.file) : Int(range.start.column) - 1
    return EmbeddedText(text, in: range.file, line: line, indent: indent)
  }

  private func indent(of line: Int, in file: SourceFile.ID) -> Int {
    LineIndex(of: sources[file].bytes)[line].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// Reads `issue: https://example.org/issues/%s`, or a list of the address and the words to show.
  private func addressRoles(_ reader: inout MemberReader) -> [String: AddressRole] {
    var result: [String: AddressRole] = [:]
    for member in reader.names("extlinks") ?? [] {
      let what = "the link '\(member.key)'"
      var parts = [member.value]
      if case .array(let elements) = member.value.kind { parts = elements }
      guard let address = parts.first.flatMap({ reader.text(of: $0, as: what) }) else { continue }
      let caption = parts.dropFirst().first.flatMap { node in
        node.kind == .null ? nil : reader.text(of: node, as: what)
      }
      result[member.key.lowercased()] = AddressRole(address: address, caption: caption)
    }
    return result
  }

  private func pythonRoots(_ reader: inout MemberReader) -> [String] {
    let nodes = reader.list("python") ?? []
    return nodes.compactMap { node in
      guard let written = reader.text(of: node, as: "an entry of 'python'") else { return nil }
      guard let root = SourcePath.resolve("/" + written, from: "") else {
        reader.note(.pythonOutsideSources(written, at: node.range))
        return nil
      }
      let prefix = root.isEmpty ? "" : root + "/"
      if !sources.files.contains(where: { $0.path.hasPrefix(prefix) && $0.path.hasSuffix(".py") }) {
        reader.note(.noPythonFiles(in: written, at: node.range))
      }
      return root
    }
  }

  private func navigation(
    _ nodes: [Node],
    _ reader: inout MemberReader
  ) -> [ConfiguredNavigationItem] {
    nodes.compactMap { node in
      if let target = node.string {
        return ConfiguredNavigationItem(target: target, targetRange: node.range)
      }
      return reader.nested(node, as: "an entry of the navigation", navigationItem)
    }
  }

  private func navigationItem(_ reader: inout MemberReader) -> ConfiguredNavigationItem? {
    let title = reader.text("title")
    let page = reader.node("page")
    let url = reader.node("url")
    let target = [page, url].compactMap(\.self).first
    let children = reader.list("children").map { navigation($0, &reader) } ?? []
    if title == nil, target == nil {
      reader.note(.missingKey("title", of: "an entry of the navigation", at: reader.range))
    }
    if let page, url != nil {
      reader.note(.rivalKeys("page", "url", at: page.range))
    }
    return ConfiguredNavigationItem(
      title: title,
      target: target.flatMap { reader.text(of: $0, as: "the target") },
      targetRange: target?.range ?? reader.range,
      children: children
    )
  }
}
