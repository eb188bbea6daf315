import DocsModel
import OpenAPIParsing

/// Reads the entries of the site file's `apis`.
struct APIReader {
  let sources: SourceTree

  func apis(_ reader: inout MemberReader) -> [ConfiguredAPI] {
    var result: [ConfiguredAPI] = []
    for node in reader.list("apis") ?? [] {
      guard let api = reader.nested(node, as: "an API", api) else { continue }
      guard !result.contains(where: { $0.id == api.id }) else {
        reader.note(.duplicateAPI(api.id, at: node["id"]?.range ?? node.range))
        continue
      }
      result.append(api)
    }
    return result
  }

  private func api(_ reader: inout MemberReader) -> ConfiguredAPI? {
    let id = reader.text("id", expected: "lower-case letters, digits and '-'") {
      Self.slug($0) == $0 ? $0 : nil
    }
    let name = reader.text("name")
    let specification = specification(&reader)
    let fileName = specification?.split(separator: "/").last?.split(separator: ".").first
    var api = ConfiguredAPI(
      id: id ?? Self.slug(name ?? fileName.map(String.init) ?? "api"),
      name: name,
      specification: specification,
      pages: reader.texts("pages") ?? [],
      servers: servers(&reader),
      range: reader.range
    )
    let login = LoginReader(servers: api.servers)
    api.login = reader.object("login", login.login)
    api.tryItOut = tryItOut(&reader)
    api.sendsRequestedWith = reader.flag("requested-with") ?? false
    api.allowsOtherServers = reader.flag("other-servers") ?? false
    return api
  }

  /// The path of a specification that is there.
  private func specification(_ reader: inout MemberReader) -> String? {
    guard let node = reader.node("specification"),
      let path = reader.text(of: node, as: "'specification'")
    else { return nil }
    guard let resolved = SourcePath.resolve(path, from: "") else {
      reader.note(.outsideContent(path, at: node.range))
      return nil
    }
    if sources[resolved] != nil { return resolved }
    let reason = sources.unreadable[resolved]
    let candidates = sources.files.map(\.path).filter { SourceFormat(of: $0) == .data }
    let nearest = NearMiss.nearest(to: path, in: candidates)
    reader.note(.missingSpecification(path, reason: reason, nearest: nearest, at: node.range))
    return nil
  }

  private func servers(_ reader: inout MemberReader) -> [API.Server] {
    (reader.list("servers") ?? []).compactMap { node in
      reader.nested(node, as: "a server", server)
    }
  }

  private func server(_ reader: inout MemberReader) -> API.Server? {
    let expected = "an address that begins with 'https://', 'http://' or '/'"
    let url = reader.text("url", expected: expected) { WebAddress.isServer($0) ? $0 : nil }
    let description = reader.node("description")
    let text = description.flatMap { reader.text(of: $0, as: "'description'") }
    if !reader.has("url") { reader.note(.missingKey("url", of: "a server", at: reader.range)) }
    let paragraph = text.map {
      Block(kind: .paragraph([.text($0)]), range: description?.range ?? reader.range)
    }
    return url.map { API.Server(url: $0, description: [paragraph].compactMap(\.self)) }
  }

  /// A boolean is taken for `on` or `off`.
  private func tryItOut(_ reader: inout MemberReader) -> API.TryItOut {
    if case .boolean(let isOn)? = reader.node("try-it-out")?.kind { return isOn ? .on : .off }
    return reader.choice("try-it-out", of: API.TryItOut.self) ?? .on
  }

  private static func slug(_ text: String) -> String {
    let words = text.lowercased().utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return words.isEmpty
      ? "api" : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
