import DocsModel

/// Looking ahead and back in code; places are offsets of bytes.
extension Span<UInt8> {
  func starts(with text: [UInt8], at place: Int) -> Bool {
    guard place + text.count <= count else { return false }
    for index in text.indices where self[place + index] != text[index] { return false }
    return true
  }

  /// The first place from the given one on whose byte is not in the set.
  func end(of set: ByteSet, from place: Int) -> Int {
    var place = place
    while place < count, set.contains(self[place]) { place += 1 }
    return place
  }

  /// Where the line of the place ends, before its line feed.
  package func lineEnd(from place: Int) -> Int {
    end(of: ~.lineFeed, from: place)
  }

  /// Where the text next begins; nil where it does not before the limit.
  func place(of text: [UInt8], from place: Int, before limit: Int) -> Int? {
    var place = place
    while place + text.count <= limit {
      if starts(with: text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// The byte at a place, if it is in the code.
  func byte(at place: Int) -> UInt8? {
    place >= 0 && place < count ? self[place] : nil
  }

  func has(_ byte: UInt8, at place: Int) -> Bool {
    place < count && self[place] == byte
  }

  func has(_ set: ByteSet, at place: Int) -> Bool {
    place < count && set.contains(self[place])
  }

  /// The last place before the given one that is no blank; -1 where there is none.
  func lastNonBlank(before place: Int) -> Int {
    var place = place - 1
    while place >= 0, ByteSet.blank.contains(self[place]) { place -= 1 }
    return place
  }
}
