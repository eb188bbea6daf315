/// What a reader accepts (RFC 9110, 12.5.3): `br;q=0.8, gzip, *;q=0`.
struct AcceptEncoding {
  private var weights: [String: Int] = [:]

  init(_ field: String?) {
    for element in (field ?? "").split(separator: ",") {
      let parts = element.split(separator: ";").map { $0.trimmingBlanks().lowercased() }
      guard let name = parts.first, !name.isEmpty else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
      weights[name == "x-gzip" ? "gzip" : name] =
        weight.map { Self.thousandths($0.dropFirst(2)) } ?? 1000
    }
  }

  /// The best coding of those that there are; nil for the plain file.
  func best(of codings: some Collection<ContentCoding>) -> ContentCoding? {
    let accepted = ContentCoding.allCases.filter { codings.contains($0) && weight(of: $0) > 0 }
    guard let best = accepted.max(by: { weight(of: $0) < weight(of: $1) }) else { return nil }
    return weight(of: best) >= plainWeight
      ? accepted.first { weight(of: $0) == weight(of: best) } : nil
  }

  private func weight(of coding: ContentCoding) -> Int {
    weights[coding.rawValue] ?? weights["*"] ?? 0
  }

  /// The plain form is accepted even where nothing is said of it, but asked for only by name.
  private var plainWeight: Int {
    weights["identity"] ?? 0
  }

  /// `0.8` as 800; 0 for what is no weight.
  private static func thousandths(_ text: Substring) -> Int {
    guard let value = Double(text), (0...1).contains(value) else { return 0 }
    return Int((value * 1000).rounded())
  }
}

extension StringProtocol {
  /// The text without blanks and tabs around it.
  func trimmingBlanks() -> SubSequence {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let start = drop(while: isBlank)
    return start.lastIndex { !isBlank($0) }.map { start[...$0] } ?? start.prefix(0)
  }
}
