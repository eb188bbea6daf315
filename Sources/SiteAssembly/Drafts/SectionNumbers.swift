import DocsModel

/// The numbers that the `sectnum` directive puts before the titles of a document.
struct SectionNumbers: Sendable {
  private let depth: Int
  private let prefix: String
  private let suffix: String
  /// The number of the last section on each level that is open.
  private var counters: [Int]
  /// How many sections are open around the next one.
  private var level = 0

  init(depth: Int?, start: Int?, prefix: String?, suffix: String?) {
    self.depth = depth ?? .max
    self.prefix = prefix ?? ""
    self.suffix = suffix ?? ""
    counters = [(start ?? 1) - 1]
  }

  /// The number of a section that begins; nil where it has none.
  mutating func open() -> String? {
    defer { level += 1 }
    guard level < depth else { return nil }
    if level == counters.count { counters.append(0) }
    counters.removeSubrange((level + 1)...)
    counters[level] += 1
    return prefix + counters.map(String.init).joined(separator: ".") + suffix
  }

  mutating func close() {
    level -= 1
  }
}

extension Inline {
  /// A section's number before its title.
  static func sectionNumber(_ number: String) -> Inline {
    .span([.text(number + "\u{A0}\u{A0}\u{A0}")], Attributes(classes: ["sectnum"]))
  }
}
