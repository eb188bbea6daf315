import HTTPTypes

/// What is said of a file whatever the request, settled once for all its answers.
struct FileFields {
  private var common: HTTPFields

  init(path: String, mediaType: String, policy: String?, modified: HTTPDate?, isEncoded: Bool) {
    let isImmutable = FingerprintedName.matches(path)
    common = [
      .contentType: mediaType,
      .acceptRanges: "bytes",
      .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    ]
    if let modified { common[.lastModified] = modified.text }
    if isEncoded { common[.vary] = "Accept-Encoding" }
    SecurityFields.add(to: &common, policy: policy)
  }

  /// The fields of one form of the file.
  func with(tag: String, coding: ContentCoding?) -> HTTPFields {
    var fields = common
    fields[.eTag] = tag
    if let coding { fields[.contentEncoding] = coding.rawValue }
    return fields
  }
}
