/// A piece of markup: literals are markup, interpolated strings are text and are escaped.
///
/// ```swift
/// let cell: HTML = "<td>\(parameter.name)</td>"  // "a<b" → <td>a&lt;b</td>
/// ```
package struct HTML: Sendable, Equatable {
  /// Well-formed UTF-8.
  package private(set) var bytes: [UInt8]

  package init() {
    bytes = []
  }

  /// Takes over markup that is known to be safe: a template's output, or raw HTML that the site's
  /// owner allows.
  package init(trusted markup: String) {
    bytes = Array(markup.utf8)
  }

  /// Makes markup that shows a text as it is.
  package init(text: some StringProtocol) {
    bytes = []
    append(text: text)
  }

  /// Makes markup that shows a text as the content of an element, never in an attribute: quotation
  /// marks are what they are, and code is full of them.
  init(content text: String) {
    bytes = []
    var text = text
    text.withUTF8 { appendEscaped($0, keepingQuotes: true) }
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Makes room for markup of a length in bytes.
  mutating func reserveCapacity(_ length: Int) {
    bytes.reserveCapacity(length)
  }

  package mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }

  package mutating func append(text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends a part of a text that begins and ends between two characters as the content of an
  /// element, with quotation marks as they are.
  mutating func append(content text: Span<UInt8>) {
    text.withUnsafeBufferPointer { appendEscaped($0, keepingQuotes: true) }
  }

  /// Appends markup.
  mutating func append(literal markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a template's output.
  mutating func append(trusted markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  package static func += (left: inout HTML, right: HTML) {
    left.append(right)
  }

  /// Appends runs of harmless bytes whole; the five characters that can end a text or an
  /// attribute value become references, and NUL, which no page may hold, U+FFFD.
  private mutating func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>,
    keepingQuotes: Bool = false
  ) {
    var runStart = 0
    for index in text.indices {
      let replacement: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where !keepingQuotes: replacement = "&quot;"
      case UInt8(ascii: "'") where !keepingQuotes: replacement = "&#39;"
      case 0: replacement = "\u{FFFD}"
      default: continue
      }
      bytes.append(contentsOf: text[runStart..<index])
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      runStart = index + 1
    }
    bytes.append(contentsOf: text[runStart...])
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) {
      html.bytes.append(contentsOf: literal.utf8)
    }

    package mutating func appendInterpolation(_ text: some StringProtocol) {
      html.append(text: text)
    }

    package mutating func appendInterpolation(_ number: Int) {
      html.append(text: String(number))
    }

    package mutating func appendInterpolation(_ markup: HTML) {
      html.append(markup)
    }

    package mutating func appendInterpolation(_ markup: [HTML]) {
      for part in markup { html.append(part) }
    }
  }

  package init(stringLiteral markup: String) {
    bytes = Array(markup.utf8)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.html
  }
}

extension Sequence<HTML> {
  package func joined(separator: HTML = HTML()) -> HTML {
    var result = HTML()
    var isFirst = true
    for part in self {
      if !isFirst { result.append(separator) }
      result.append(part)
      isFirst = false
    }
    return result
  }
}
