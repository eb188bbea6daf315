extension String {
  /// The lines that hold anything.
  var lines: [Substring] {
    utf8.split(separator: 0x0A).map { Substring($0) }
  }
}
