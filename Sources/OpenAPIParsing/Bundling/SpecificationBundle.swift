package import DocsModel

/// A specification as one document for download: without its internal parts, and with all files
/// that it refers to in it.
///
/// The files stand under `x-files` by their paths, and references lead there; everything keeps its
/// order.
package struct SpecificationBundle {
  private let nodes: NodeFiles
  private let root: SourceFile
  /// The paths of the files that references lead to, in the order of finding.
  private var paths: [String] = []
  private var known: Set<String>

  private init(nodes: NodeFiles, root: SourceFile) {
    self.nodes = nodes
    self.root = root
    known = [root.path]
  }

  /// - Returns: nil where the file cannot be read.
  package static func value(of root: SourceFile, in nodes: NodeFiles) -> Value? {
    var bundle = SpecificationBundle(nodes: nodes, root: root)
    guard case .object(var members)? = bundle.content(of: root) else { return nil }
    var files: [Value.Member] = []
    while files.count < bundle.paths.count {
      let path = bundle.paths[files.count]
      let content = nodes.sources[path].flatMap { bundle.content(of: $0) } ?? .null
      files.append(Value.Member(name: path, value: content))
    }
    if !files.isEmpty { members.append(Value.Member(name: "x-files", value: .object(files))) }
    return .object(members)
  }

  private mutating func content(of file: SourceFile) -> Value? {
    nodes.tree(of: file).value.map { node in
      rewritten(Value(InternalParts.removed(from: node, of: file).node), in: file)
    }
  }

  private mutating func rewritten(_ value: Value, in file: SourceFile) -> Value {
    switch value {
    case .null, .boolean, .number, .string: return value
    case .array(let elements): return .array(elements.map { rewritten($0, in: file) })
    case .object(let members):
      return .object(
        members.map { member in
          if member.name == "$ref", case .string(let text) = member.value {
            return Value.Member(name: member.name, value: .string(reference(text, in: file)))
          }
          return Value.Member(name: member.name, value: rewritten(member.value, in: file))
        }
      )
    }
  }

  /// The reference as it is written in the bundle.
  private mutating func reference(_ text: String, in file: SourceFile) -> String {
    let uri = URIText.divided(text)
    let target = uri.address.isEmpty ? file : nodes.sources.file(named: uri.address, from: file)
    guard let target else { return text }
    guard target.path != root.path else { return "#" + uri.fragment }
    if known.insert(target.path).inserted { paths.append(target.path) }
    return "#/x-files/\(Self.step(target.path))\(uri.fragment)"
  }

  /// A path as one step of a JSON pointer in an address.
  private static func step(_ path: String) -> String {
    let escaped = Address(file: SourceFile.ID(0), map: "", key: path).pointer.dropFirst()
    guard !escaped.utf8.allSatisfy(isKept) else { return String(escaped) }
    return escaped.utf8.reduce(into: "") { result, byte in
      guard !isKept(byte) else { return result.unicodeScalars.append(Unicode.Scalar(byte)) }
      result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"#%<>[]^`{|}\\".utf8.contains(byte)
  }
}
