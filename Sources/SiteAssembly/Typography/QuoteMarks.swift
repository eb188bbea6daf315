/// The quotation marks of a language.
struct QuoteMarks: Sendable {
  var opening: String
  var closing: String
  /// For a quotation within a quotation.
  var innerOpening: String
  var innerClosing: String

  static let apostrophe = "\u{2019}"

  private init(_ opening: String, _ closing: String, _ innerOpening: String, _ innerClosing: String)
  {
    self.opening = opening
    self.closing = closing
    self.innerOpening = innerOpening
    self.innerClosing = innerClosing
  }

  /// The marks of `en`, `de-AT` and the like; nil for a language that is not known.
  static func of(language: String) -> QuoteMarks? {
    let tag = language.lowercased()
    return known[tag] ?? known[String(tag.prefix { $0 != "-" })]
  }

  private static let english = QuoteMarks("“", "”", "‘", "’")
  private static let low = QuoteMarks("„", "“", "‚", "‘")
  private static let angled = QuoteMarks("«", "»", "“", "”")
  private static let swedish = QuoteMarks("”", "”", "’", "’")
  private static let corners = QuoteMarks("「", "」", "『", "』")

  private static let known: [String: QuoteMarks] = [
    "en": english, "nl": english, "tr": english, "ko": english, "zh-cn": english, "zh": english,
    "de": low, "cs": low, "sk": low, "sl": low,
    "de-ch": QuoteMarks("«", "»", "‹", "›"),
    "es": angled, "it": angled, "pt": angled, "ca": angled, "gl": angled,
    "pt-br": english,
    "fr": QuoteMarks("«\u{A0}", "\u{A0}»", "“", "”"),
    "da": QuoteMarks("»", "«", "›", "‹"),
    "sv": swedish, "fi": swedish,
    "no": QuoteMarks("«", "»", "’", "’"), "nb": QuoteMarks("«", "»", "’", "’"),
    "pl": QuoteMarks("„", "”", "«", "»"), "hu": QuoteMarks("„", "”", "»", "«"),
    "ro": QuoteMarks("„", "”", "«", "»"),
    "ru": QuoteMarks("«", "»", "„", "“"), "uk": QuoteMarks("«", "»", "„", "“"),
    "el": angled,
    "ja": corners, "zh-tw": corners,
  ]
}
