extension StringProtocol {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    var bytes = Substring(self).utf8
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// The words between blanks and line ends.
  var words: [String] {
    Substring(self).utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(Substring($0)) }
  }
}
