/// Addresses outside the site that may stand in a page.
enum ExternalAddress {
  private static let schemes: Set<String> = [
    "http", "https", "mailto", "tel", "ftp", "ftps", "sftp", "ssh", "git", "irc", "ircs", "news",
    "urn", "xmpp", "geo", "sms", "ws", "wss",
  ]

  /// The address as it is, if a click on it cannot run a script.
  ///
  /// An address without a scheme is relative and safe; browsers skip control characters and blanks
  /// in front of and within a scheme, so these make an address unsafe.
  static func safe(_ address: String) -> String? {
    guard !address.utf8.contains(where: { $0 < 0x20 }), address.utf8.first != 0x20 else {
      return nil
    }
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return address }
    let scheme = address[..<colon]
    // A colon after one of these is part of a path, a query or a fragment.
    if scheme.utf8.contains(where: { "/?#".utf8.contains($0) }) { return address }
    return schemes.contains(scheme.lowercased()) ? address : nil
  }
}
