import CBrotli

/// Brotli's compressor, which is spoken to here only.
enum BrotliStream {
  /// With the finest, 11, compressing takes far longer than the rest of the build.
  private static let quality: Int32 = 9
  private static let windowBits: Int32 = 22

  static func encode(_ bytes: [UInt8]) -> [UInt8]? {
    var size = BrotliEncoderMaxCompressedSize(bytes.count)
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      isWhole =
        BrotliEncoderCompress(
          quality,
          windowBits,
          BROTLI_MODE_TEXT,
          bytes.count,
          bytes,
          &size,
          output.baseAddress
        ) == BROTLI_TRUE
      count = isWhole ? size : 0
    }
    return isWhole ? output : nil
  }
}
