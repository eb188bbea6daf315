import CBrotli

/// Brotli's compressor, which is spoken to here only.
enum BrotliStream {
  /// The best that there is for files of the size of a page.
  private static let finestQuality: Int32 = 11
  /// Larger files would take seconds each: this is ten times as fast, and some percent larger.
  private static let quickQuality: Int32 = 9
  private static let finestLimit = 64 << 10
  private static let windowBits: Int32 = 22

  static func encode(_ bytes: [UInt8]) -> [UInt8]? {
    let quality = bytes.count > finestLimit ? quickQuality : finestQuality
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
