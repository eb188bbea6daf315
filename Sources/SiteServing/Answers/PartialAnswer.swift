import HTTPTypes
import Hummingbird
import NIOCore

/// Parts of a file: one as it is, several as `multipart/byteranges`.
struct PartialAnswer {
  /// Lines between parts; the content cannot be told from it by chance.
  private static let boundary = "docsgen-byteranges-4bf1c2a96e07"

  let content: ServedFile.Content
  let parts: [Range<Int>]
  let fields: HTTPFields

  var answer: Answer {
    var fields = fields
    guard parts.count > 1, let type = fields[.contentType] else {
      let part = parts.first ?? 0..<0
      fields[.contentRange] = contentRange(part)
      fields[.contentLength] = "\(part.count)"
      return Answer(status: .partialContent, fields: fields, body: content.body(part))
    }
    fields[.contentType] = "multipart/byteranges; boundary=\(Self.boundary)"
    return Answer(status: .partialContent, fields: fields, body: .stream(body(of: type)))
  }

  private func body(of type: String) -> ResponseBody {
    let openings = parts.map { part in
      ByteBuffer(
        string: "\r\n--\(Self.boundary)\r\nContent-Type: \(type)\r\n"
          + "Content-Range: \(contentRange(part))\r\n\r\n"
      )
    }
    let closing = ByteBuffer(string: "\r\n--\(Self.boundary)--\r\n")
    let length =
      openings.reduce(closing.readableBytes) { $0 + $1.readableBytes }
      + parts.reduce(0) { $0 + $1.count }
    return ResponseBody(contentLength: length) { writer in
      for (opening, part) in zip(openings, parts) {
        try await writer.write(opening)
        try await content.write(part, to: &writer)
      }
      try await writer.write(closing)
      try await writer.finish(nil)
    }
  }

  private func contentRange(_ part: Range<Int>) -> String {
    "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(content.size)"
  }
}

extension ServedFile.Content {
  /// How much of a file on the disk is in memory at a time.
  private static let pieceLength = 128 << 10

  func body(_ range: Range<Int>) -> Answer.Body {
    switch self {
    case .memory(let buffer):
      return slice(of: buffer, range).map { .memory($0) } ?? .none
    case .disk:
      let body = ResponseBody(contentLength: range.count) { writer in
        try await write(range, to: &writer)
        try await writer.finish(nil)
      }
      return .stream(body)
    }
  }

  func write(_ range: Range<Int>, to writer: inout any ResponseBodyWriter) async throws {
    switch self {
    case .memory(let buffer):
      if let slice = slice(of: buffer, range) { try await writer.write(slice) }
    case .disk(let file):
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(start + Self.pieceLength, range.upperBound)
        let piece = try await file.read(start..<end)
        // The length is promised: a file that was cut short ends the connection.
        guard piece.readableBytes == end - start else { throw TruncatedFile() }
        try await writer.write(piece)
        start = end
      }
    }
  }

  private func slice(of buffer: ByteBuffer, _ range: Range<Int>) -> ByteBuffer? {
    buffer.getSlice(at: buffer.readerIndex + range.lowerBound, length: range.count)
  }
}

/// A file holds less than it did when the site was read.
struct TruncatedFile: Error {}
