/// The size of an image in a page without style attributes: pixels are attributes, shares of the
/// width are classes `w-5` to `w-100` in steps of five.
struct ImageSize {
  private(set) var className: String?
  private(set) var width: String?
  private(set) var height: String?

  init(width: String?, height: String?, scale: Int?) {
    let factor = Double(scale ?? 100) / 100
    className = width.flatMap(Self.className)
    self.width = width.flatMap(Self.pixels).map { Self.rounded($0 * factor) }
    self.height = height.flatMap(Self.pixels).map { Self.rounded($0 * factor) }
    // Without a size of its own an image is scaled to a share of the text's width.
    if let scale, className == nil, self.width == nil, self.height == nil {
      className = Self.className(percent: scale)
    }
  }

  /// The class for `60%`, or nil for other units.
  static func className(_ length: String) -> String? {
    guard let (number, unit) = split(length), unit == "%" else { return nil }
    return className(percent: Int(min(number, 100)))
  }

  static func className(percent: Int) -> String {
    "w-\(min(max((percent + 2) / 5 * 5, 5), 100))"
  }

  private static func pixels(_ length: String) -> Double? {
    guard let (number, unit) = split(length) else { return nil }
    switch unit {
    case "", "px": return number
    case "em", "rem": return number * 16
    case "ex", "ch": return number * 8
    case "pt": return number * 4 / 3
    case "pc": return number * 16
    case "in": return number * 96
    case "cm": return number * 96 / 2.54
    case "mm": return number * 96 / 25.4
    default: return nil
    }
  }

  private static func rounded(_ number: Double) -> String {
    String(Int(min(number, 10_000).rounded()))
  }

  private static func split(_ length: String) -> (number: Double, unit: String)? {
    let digits = length.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits), number.isFinite else { return nil }
    let unit = length[digits.endIndex...].drop { $0 == " " }
    return (number, String(unit))
  }
}
