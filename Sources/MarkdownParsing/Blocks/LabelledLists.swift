/// Lists that CommonMark reads as the text of a paragraph, as writers do not mean them.
///
///     Query parameters:
///         - `page`: which page to give
///
/// A line that ends in a colon, then list items that stand in by four or more.
enum LabelledLists {
  /// The paragraph's lines in parts, each of them text or a list; nil where there is no such list.
  static func split(_ lines: [TextLine], of text: MarkdownText) -> [[TextLine]]? {
    var parts: [[TextLine]] = [[]]
    var index = 0
    while index < lines.count {
      parts[parts.count - 1].append(lines[index])
      let items = items(after: index, in: lines, of: text)
      if !items.isEmpty {
        parts.append(items)
        parts.append([])
      }
      index += 1 + items.count
    }
    return parts.count == 1 ? nil : parts.filter { !$0.isEmpty }
  }

  /// The lines below a label, less the indentation of the first of them.
  private static func items(after label: Int, in lines: [TextLine], of text: MarkdownText)
    -> [TextLine]
  {
    guard label + 1 < lines.count,
      text.bytes[lines[label].bytes].trimmed.last == UInt8(ascii: ":")
    else { return [] }
    let first = text.bytes[lines[label + 1].bytes]
    let indentation = first.indentation
    guard indentation >= 4, isItem(first.drop(while: \.isBlank)) else { return [] }
    return lines[(label + 1)...]
      .prefix { text.bytes[$0.bytes].indentation >= indentation }
      .map { line in
        let blanks = text.bytes[line.bytes].prefix(while: \.isBlank).prefix(indentation).count
        return TextLine(
          number: line.number,
          bytes: (line.bytes.lowerBound + blanks)..<line.bytes.upperBound
        )
      }
  }

  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    let rest = first.isDigit ? line.drop(while: \.isDigit) : line
    guard let mark = rest.first, rest.dropFirst().first?.isBlank == true else { return false }
    let marks = first.isDigit ? [UInt8(ascii: "."), UInt8(ascii: ")")] : Array("-*+".utf8)
    return marks.contains(mark)
  }
}
