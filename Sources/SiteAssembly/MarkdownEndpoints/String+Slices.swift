extension String {
  /// The runs between ASCII white space.
  var wordSlices: [Substring] {
    utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
  }

  /// The lines that hold anything.
  var lineSlices: [Substring] {
    utf8.split(separator: 0x0A).map { Substring($0) }
  }
}
