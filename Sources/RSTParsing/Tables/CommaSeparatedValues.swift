/// Rows of fields between delimiters, as Python's `csv` reads them in strict mode.
struct CommaSeparatedValues {
  struct Dialect {
    var delimiter: String = ","
    var quote: String = "\""
    var escape: String?
    var skipsBlank = true
    var doublesQuotes = true
  }

  /// A field with the place that it starts at.
  struct Field {
    var text: [UInt8] = []
    var place: Line
  }

  struct Problem: Error {
    var message: String
    var docutilsMessage: String
    var line: Line
  }

  private let dialect: Dialect
  private let delimiter: [UInt8]
  private let quote: [UInt8]
  private let escape: [UInt8]?
  private var rows: [[Field]] = []
  private var row: [Field] = []
  private var field: Field?

  init(_ dialect: Dialect) {
    self.dialect = dialect
    delimiter = Array(dialect.delimiter.utf8)
    quote = Array(dialect.quote.utf8)
    escape = dialect.escape.map { Array($0.utf8) }
  }

  static func rows(
    _ lines: [Line],
    _ dialect: Dialect,
    in text: SourceText
  ) throws(Problem) -> [[Field]] {
    var reader = Self(dialect)
    var isQuoted = false
    for line in lines {
      isQuoted = try reader.read(line, in: text, isQuoted: isQuoted)
    }
    if isQuoted, let last = lines.last {
      throw Problem(
        message: "the last quoted cell has no closing quote",
        docutilsMessage: "unexpected end of data",
        line: last
      )
    }
    return reader.rows
  }

  private func matches(_ wanted: [UInt8]?, _ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard let wanted, !wanted.isEmpty, offset + wanted.count <= bytes.endIndex else { return false }
    return bytes[offset..<offset + wanted.count].elementsEqual(wanted)
  }

  /// Reads a line; true where a quoted field goes on in the next one.
  private mutating func read(_ line: Line, in text: SourceText, isQuoted: Bool)
    throws(Problem) -> Bool
  {
    let bytes = text.bytes[Int(line.start)..<max(Int(line.start), Int(line.end))]
    var offset = bytes.startIndex
    if isQuoted {
      guard let next = try quoted(bytes, &offset, line) else { return true }
      offset = next
    } else if bytes.isEmpty {
      rows.append([])
      return false
    }
    while true {
      if field == nil {
        while dialect.skipsBlank, offset < bytes.endIndex, bytes[offset] == Byte.space {
          offset += 1
        }
        let skipped = offset - bytes.startIndex
        field = Field(place: line.dropping(skipped))
        if matches(quote, bytes, at: offset) {
          offset += quote.count
          guard let next = try quoted(bytes, &offset, line) else { return true }
          offset = next
        }
      }
      plain(bytes, &offset)
      if let field { row.append(field) }
      field = nil
      guard offset < bytes.endIndex else { break }
      offset += delimiter.count
    }
    rows.append(row)
    row = []
    return false
  }

  private mutating func plain(_ bytes: ArraySlice<UInt8>, _ offset: inout Int) {
    while offset < bytes.endIndex, !matches(delimiter, bytes, at: offset) {
      if matches(escape, bytes, at: offset) {
        offset += escape?.count ?? 0
        guard offset < bytes.endIndex else { return }
      }
      field?.text.append(bytes[offset])
      offset += 1
    }
  }

  /// Reads to the closing quote and gives what follows it; nil where the line ends before.
  private mutating func quoted(
    _ bytes: ArraySlice<UInt8>,
    _ offset: inout Int,
    _ line: Line
  ) throws(Problem) -> Int? {
    while offset < bytes.endIndex {
      if matches(escape, bytes, at: offset) {
        offset += escape?.count ?? 0
        guard offset < bytes.endIndex else { break }
      } else if matches(quote, bytes, at: offset) {
        offset += quote.count
        // Text behind the quote belongs to the field where an escape is needed for quotes.
        guard dialect.doublesQuotes else { return offset }
        if matches(quote, bytes, at: offset) {
          field?.text += quote
          offset += quote.count
          continue
        }
        guard offset == bytes.endIndex || matches(delimiter, bytes, at: offset) else {
          throw Problem(
            message: "'\(dialect.delimiter)' must follow the closing quote of a cell",
            docutilsMessage: "'\(dialect.delimiter)' expected after '\(dialect.quote)'",
            line: line
          )
        }
        return offset
      }
      field?.text.append(bytes[offset])
      offset += 1
    }
    field?.text.append(Byte.lineFeed)
    return nil
  }
}
