import CZlib

/// zlib's compressor, which is spoken to here only.
struct GzipStream: ~Copyable {
  private static let level: Int32 = 9
  /// The largest window, and 16 for the header of gzip.
  private static let windowBits: Int32 = 15 + 16
  private static let memoryLevel: Int32 = 9

  /// zlib remembers where its stream lies, so that never moves.
  private let stream: UnsafeMutablePointer<z_stream>

  static func encode(_ bytes: [UInt8]) -> [UInt8]? {
    GzipStream().encode(all: bytes)
  }

  private init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  private func open() -> Bool {
    let size = Int32(MemoryLayout<z_stream>.size)
    return deflateInit2_(
      stream,
      Self.level,
      Z_DEFLATED,
      Self.windowBits,
      Self.memoryLevel,
      Z_DEFAULT_STRATEGY,
      ZLIB_VERSION,
      size
    ) == Z_OK
  }

  /// Encodes all at once, into as much room as that can take.
  private func encode(all bytes: [UInt8]) -> [UInt8]? {
    guard open(), let size = UInt32(exactly: bytes.count) else { return nil }
    let room = Int(deflateBound(stream, UInt(size)))
    var input = bytes
    var isWhole = false
    let output = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = size
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: room)
        isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
        count = Int(stream.pointee.total_out)
      }
    }
    return isWhole ? output : nil
  }
}
