/// What a build does with a file of the content folder, told from its name alone.
enum FileKind {
  /// Read, and a source of the site.
  case text
  /// Copied where a page refers to it.
  case asset

  private static let assetExtensions: Set<Substring> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp", "tif", "tiff", "pdf",
    "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "tar", "jar", "whl", "deb", "rpm",
    "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "mov", "ogg", "ogv",
    "wav", "webm", "flac", "docx", "xlsx", "pptx", "odt", "ods", "odp", "exe", "dll", "so",
    "o", "a", "class", "pyc", "wasm", "bin", "iso", "db", "sqlite", "npy", "npz", "h5", "pkl",
    "onnx", "parquet",
  ]

  init(ofFileNamed name: String) {
    let last = name.split(separator: ".", omittingEmptySubsequences: false).last
    let suffix = last.map { Substring($0.lowercased()) } ?? ""
    self = Self.assetExtensions.contains(suffix) ? .asset : .text
  }
}
