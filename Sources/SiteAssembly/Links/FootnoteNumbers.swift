import DocsModel

/// The numbers and symbols of a document's footnotes, in the order in which they stand.
struct FootnoteNumbers: Sendable {
  struct Note: Sendable {
    var shownLabel: String
    var fragment: String
  }

  /// Notes with a number or a name that references repeat.
  private(set) var named: [String: Note] = [:]
  /// The notes that `[#]_` and `[*]_` take in turn.
  private(set) var autoNumbered: [Note] = []
  private(set) var symbols: [Note] = []
  /// What stands in the brackets of each note, by its fragment.
  private(set) var labels: [String: String] = [:]

  private static let symbols = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"]

  init() {}

  /// Numbers the notes; a number that is written is given to no other note.
  init(_ notes: [(label: Footnote.Label, fragment: String)]) {
    var taken: Set<Int> = []
    for case (.number(let number), _) in notes { taken.insert(number) }
    var next = 1
    for (label, fragment) in notes {
      switch label {
      case .number(let number):
        named["\(number)"] = Note(shownLabel: "\(number)", fragment: fragment)
      case .autoNumber(let name):
        while taken.contains(next) { next += 1 }
        let note = Note(shownLabel: "\(next)", fragment: fragment)
        named["\(next)"] = note
        next += 1
        if let name { named["#" + name] = note } else { autoNumbered.append(note) }
      case .symbol:
        let round = symbols.count / Self.symbols.count + 1
        let symbol = Self.symbols[symbols.count % Self.symbols.count]
        let shown = String(repeating: symbol, count: round)
        symbols.append(Note(shownLabel: shown, fragment: fragment))
      case .citation(let name):
        named["@" + name.lowercased()] = Note(shownLabel: name, fragment: fragment)
      }
    }
    for note in Array(named.values) + autoNumbered + symbols {
      labels[note.fragment] = note.shownLabel
    }
  }
}
