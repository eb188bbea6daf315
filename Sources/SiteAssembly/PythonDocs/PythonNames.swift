/// The full names of Python objects by what may be written for them.
struct PythonNames {
  private var byEnding: [Substring: String] = [:]
  private var byPackage: [Substring: [Substring: String]] = [:]

  /// No longer ending is looked for than one of so many parts.
  private static let longestEnding = 8

  init(_ names: some Sequence<String>) {
    for name in names.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      addEndings(of: name)
      guard let dot = name.firstIndex(of: "."), let last = Self.endings(of: name).first else {
        continue
      }
      let known = byPackage[name[..<dot]]?[last]
      byPackage[name[..<dot], default: [:]][last] = known.map { min($0, name) } ?? name
    }
  }

  /// The shortest name that is these parts or ends in them: `app.Job.run` for `Job.run`.
  func shortest(endingIn parts: String) -> String? { byEnding[parts[...]] }

  /// The first of the names with this last part in a package.
  func namesake(of last: Substring, in package: Substring) -> String? { byPackage[package]?[last] }

  private mutating func addEndings(of name: String) {
    for ending in Self.endings(of: name) where byEnding[ending] == nil { byEnding[ending] = name }
  }

  /// `c`, `b.c` and `a.b.c` of `a.b.c`.
  private static func endings(of name: String) -> [Substring] {
    var endings: [Substring] = []
    var rest = name[...]
    while endings.count < longestEnding, let dot = rest.lastIndex(of: ".") {
      endings.append(name[name.index(after: dot)...])
      rest = rest[..<dot]
    }
    if endings.count < longestEnding { endings.append(name[...]) }
    return endings
  }
}
