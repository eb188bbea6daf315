/// A form that the build makes beside a file; the first is preferred.
enum ContentCoding: String, CaseIterable {
  case brotli = "br"
  case gzip

  var fileExtension: String {
    switch self {
    case .brotli: ".br"
    case .gzip: ".gz"
    }
  }
}
