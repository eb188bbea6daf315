import DocsModel

/// The options that an item of an option list begins with: `-o FILE, --output=FILE`.
struct OptionMarker {
  var options: [OptionItem.Option]
  /// The indentation behind the marker.
  var indent: Int
}

extension SourceText {
  func optionMarker(of line: Line) -> OptionMarker? {
    var options: [OptionItem.Option] = []
    var position = 0
    while true {
      guard let (option, end) = option(of: line, at: position) else { return nil }
      options.append(option)
      if let indent = optionEnd(of: line, at: end) {
        return OptionMarker(options: options, indent: indent)
      }
      guard byte(line, end) == Byte.comma, byte(line, end + 1) == Byte.space else { return nil }
      position = end + 2
    }
  }

  /// Two blanks, or the end of the line, end the options.
  private func optionEnd(of line: Line, at position: Int) -> Int? {
    var end = position
    while byte(line, end) == Byte.space { end += 1 }
    return end - position >= 2 || end >= line.count ? end : nil
  }

  /// Whether the options may go on, or end, at a position.
  private func canFollowOption(_ line: Line, _ position: Int) -> Bool {
    optionEnd(of: line, at: position) != nil
      || (byte(line, position) == Byte.comma && byte(line, position + 1) == Byte.space)
  }

  private func option(of line: Line, at start: Int) -> (OptionItem.Option, end: Int)? {
    let first = byte(line, start)
    let isDoubleDash = first == Byte.minus && byte(line, start + 1) == Byte.minus
    let isLong = isDoubleDash || first == Byte.slash
    guard isLong || first == Byte.minus || first == Byte.plus else { return nil }
    var end = start + (isDoubleDash ? 2 : 1)
    guard Byte.isAlphanumeric(byte(line, end)) else { return nil }
    end += 1
    if isLong { while isNameByte(byte(line, end)) { end += 1 } }
    var option = OptionItem.Option(string: string(line.prefix(end).dropping(start)))
    var delimiter = ""
    switch byte(line, end) {
    case Byte.equals where isLong: delimiter = "="
    case Byte.space: delimiter = " "
    default: break
    }
    let argumentStart = end + delimiter.utf8.count
    if !isLong || !delimiter.isEmpty,
      let argumentEnd = optionArgumentEnd(of: line, at: argumentStart),
      canFollowOption(line, argumentEnd)
    {
      option.delimiter = delimiter
      let argument = string(line.prefix(argumentEnd).dropping(argumentStart))
      option.argument = Words.split(argument).joined(separator: " ")
      return (option, argumentEnd)
    }
    return canFollowOption(line, end) ? (option, end) : nil
  }

  private func optionArgumentEnd(of line: Line, at start: Int) -> Int? {
    var end = start + 1
    if byte(line, start) == Byte.less {
      while end < line.count, byte(line, end) != Byte.less, byte(line, end) != Byte.greater {
        end += 1
      }
      return byte(line, end) == Byte.greater && end > start + 1 ? end + 1 : nil
    }
    guard Byte.isLetter(byte(line, start)) else { return nil }
    while isNameByte(byte(line, end)) { end += 1 }
    return end
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == Byte.minus || byte == Byte.underscore
  }
}
