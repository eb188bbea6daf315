/// What a line looks like by itself, before the lines around it are considered.
enum LineKind {
  case indented
  /// The indentation of the item's text.
  case bullet(indent: Int)
  case enumerator(Enumerator)
  /// The ends of the name and of the marker.
  case field(nameEnd: Int, indent: Int)
  case option(OptionMarker)
  case doctest
  case lineBlock
  case gridTable
  case simpleTable
  case explicit
  case anonymous
  case adornment
  case text
}

extension SourceText {
  /// Classifies a line that is not blank, trying docutils' patterns in docutils' order.
  func kind(of line: Line) -> LineKind {
    let first = bytes[Int(line.start)]
    switch first {
    case Byte.space: return .indented
    case Byte.minus, Byte.plus, Byte.asterisk:
      if let indent = marker(of: line, length: 1) { return .bullet(indent: indent) }
      if first == Byte.asterisk { break }
      if let option = optionMarker(of: line) { return .option(option) }
      if first == Byte.plus, isGridBorder(line) { return .gridTable }
    case 0xE2:
      if isUnicodeBullet(line), let indent = marker(of: line, length: 3) {
        return .bullet(indent: indent)
      }
      return .text
    case Byte.colon:
      if let field = fieldMarker(of: line) {
        return .field(nameEnd: field.nameEnd, indent: field.indent)
      }
    case Byte.slash:
      if let option = optionMarker(of: line) { return .option(option) }
    case Byte.greater:
      if starts(line, with: ">>>"), marker(of: line, length: 3) != nil { return .doctest }
    case Byte.bar:
      if marker(of: line, length: 1) != nil { return .lineBlock }
    case Byte.equals:
      if isSimpleTableTop(line) { return .simpleTable }
    case Byte.dot:
      if byte(line, 1) == Byte.dot, marker(of: line, length: 2) != nil { return .explicit }
    case Byte.underscore:
      if byte(line, 1) == Byte.underscore, marker(of: line, length: 2) != nil {
        return .anonymous
      }
    default: break
    }
    if let enumerator = Enumerator(line, in: self) { return .enumerator(enumerator) }
    return isAdornment(line) ? .adornment : .text
  }

  /// The indentation behind a marker that blanks or the line's end follow.
  func marker(of line: Line, length: Int) -> Int? {
    var end = length
    while byte(line, end) == Byte.space { end += 1 }
    return end > length || end >= line.count ? end : nil
  }

  /// Whether the line is one punctuation character over and over.
  func isAdornment(_ line: Line) -> Bool {
    let first = byte(line, 0)
    guard Byte.isPunctuation(first) else { return false }
    for offset in Int(line.start)..<Int(line.end) where bytes[offset] != first { return false }
    return true
  }

  private func isUnicodeBullet(_ line: Line) -> Bool {
    switch (byte(line, 1), byte(line, 2)) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83): true
    default: false
    }
  }

  /// Matches `+-----+--+`.
  func isGridBorder(_ line: Line) -> Bool {
    let count = line.count
    guard count >= 5, starts(line, with: "+-"), byte(line, count - 1) == Byte.plus,
      byte(line, count - 2) == Byte.minus
    else { return false }
    for index in 2..<count - 2 {
      let byte = byte(line, index)
      guard byte == Byte.minus || byte == Byte.plus else { return false }
    }
    return true
  }

  /// Matches `====  ====`: at least two runs of equals signs.
  func isSimpleTableTop(_ line: Line) -> Bool {
    var hasGap = false
    for index in 0..<line.count {
      switch byte(line, index) {
      case Byte.equals: continue
      case Byte.space: hasGap = true
      default: return false
      }
    }
    return hasGap
  }
}
