/// A form that servers and browsers agree on, by the end of its files' names.
enum Coding: CaseIterable {
  case gzip
  case brotli

  var fileExtension: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// Nil where the library has no memory left for it.
  func encode(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .gzip: GzipStream.encode(bytes)
    case .brotli: BrotliStream.encode(bytes)
    }
  }
}
