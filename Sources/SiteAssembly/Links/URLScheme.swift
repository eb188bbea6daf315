/// The part of an address before its first `:`.
enum URLScheme {
  /// The schemes that a page may link to; none of them runs anything in the page.
  static let safe: Set<String> = [
    "http", "https", "mailto", "ftp", "ftps", "sftp", "ssh", "git", "svn", "tel", "sms", "news",
    "nntp", "irc", "ircs", "xmpp", "geo", "urn", "magnet", "slack", "vscode", "docker",
  ]

  /// The scheme in lower case; nil for a relative address.
  static func of(_ address: String) -> String? {
    var scheme: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"):
        return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        guard !scheme.isEmpty else { return nil }
        scheme.append(byte)
      default: return nil
      }
    }
    return nil
  }

  /// The address as browsers read it: no control characters, no blanks at the ends.
  static func cleaned(_ address: String) -> String {
    guard address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return address }
    let kept = address.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    return String(decoding: kept, as: UTF8.self).trimmed
  }
}
