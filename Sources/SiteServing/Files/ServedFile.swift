import HTTPTypes
import NIOCore

/// A file of the site as readers get it, with the forms of it that are compressed already.
package struct ServedFile: Sendable {
  enum Content: Sendable {
    case memory(ByteBuffer)
    case disk(OpenFile)

    var size: Int {
      switch self {
      case .memory(let buffer): buffer.readableBytes
      case .disk(let file): file.size
      }
    }
  }

  /// The bytes of one coding, and what is said of them.
  struct Representation: Sendable {
    let content: Content
    /// The strong validator that tells these bytes from all others.
    let entityTag: String
    /// All fields but the length and the date.
    let fields: HTTPFields
  }

  let mediaType: String
  let plain: Representation
  let encoded: [ContentCoding: Representation]
  /// When the file changed last; nil for what exists in memory only.
  let modified: HTTPDate?
}

extension ServedFile {
  /// A file that is held in memory.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, plain: (.memory(ByteBuffer(bytes: bytes)), ContentHash.of(bytes)))
  }

  /// A file with a hash for each of its forms.
  init(
    path: String,
    plain: (content: Content, hash: String),
    encoded: [ContentCoding: (content: Content, hash: String)] = [:],
    modified: HTTPDate? = nil
  ) {
    mediaType = MediaType.ofFile(named: path)
    self.modified = modified
    let fields = FileFields(
      path: path,
      mediaType: mediaType,
      policy: Self.policy(in: plain.content, mediaType),
      modified: modified,
      isEncoded: !encoded.isEmpty
    )
    self.plain = Representation(plain.content, fields, tag: "\"\(plain.hash)\"", coding: nil)
    self.encoded = Dictionary(
      uniqueKeysWithValues: encoded.map { coding, form in
        let tag = "\"\(form.hash)-\(coding.rawValue)\""
        return (coding, Representation(form.content, fields, tag: tag, coding: coding))
      }
    )
  }

  /// The security policy that a page states itself.
  private static func policy(in content: Content, _ mediaType: String) -> String? {
    guard mediaType.hasPrefix("text/html") else { return nil }
    let head = 0..<min(PagePolicy.searchedLength, content.size)
    return switch content {
    case .memory(let page): PagePolicy.stated(in: Array(page.readableBytesView.prefix(head.count)))
    case .disk(let file): PagePolicy.stated(in: Array(file.bytes(head).readableBytesView))
    }
  }
}

extension ServedFile.Representation {
  fileprivate init(
    _ content: ServedFile.Content,
    _ fields: FileFields,
    tag: String,
    coding: ContentCoding?
  ) {
    self.content = content
    entityTag = tag
    self.fields = fields.with(tag: tag, coding: coding)
  }
}
