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

  /// The bytes of one coding, and the strong validator that tells them from all others.
  struct Representation: Sendable {
    var content: Content
    var entityTag: String
  }

  var mediaType: String
  var plain: Representation
  var encoded: [ContentCoding: Representation] = [:]
  /// When the file changed last; nil for what exists in memory only.
  var modified: HTTPDate?
  /// The security policy that a page states itself.
  var policy: String?
  /// Whether another content would have another name.
  var isImmutable = false
}

extension ServedFile {
  /// A file that is held in memory.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, content: .memory(ByteBuffer(bytes: bytes)), hash: ContentHash.of(bytes))
    policy = mediaType.hasPrefix("text/html") ? PagePolicy.stated(in: bytes) : nil
  }

  init(path: String, content: Content, hash: String) {
    mediaType = MediaType.ofFile(named: path)
    plain = Representation(content: content, entityTag: "\"\(hash)\"")
    isImmutable = FingerprintedName.matches(path)
  }

  mutating func add(_ coding: ContentCoding, content: Content, hash: String) {
    encoded[coding] = Representation(content: content, entityTag: "\"\(hash)-\(coding.rawValue)\"")
  }
}
