import DocsModel

/// How a title is adorned; the order of the first uses of the styles gives the levels.
struct TitleStyle: Equatable {
  var overline: UInt8?
  var underline: UInt8

  /// The signs above and below the title: `=/=`.
  var written: String {
    let below = String(UnicodeScalar(underline))
    return overline.map { String(UnicodeScalar($0)) + "/" + below } ?? below
  }
}

/// The sections that are being read, the outermost first.
struct SectionStack {
  struct Open {
    var title: [Inline]
    var titleRange: SourceRange
    var attributes: Attributes
    /// The blocks that stood before the section.
    var before: [Block]
  }

  var styles: [TitleStyle] = []
  var open: [Open] = []

  /// The level of a style; a new one comes below all others.
  func level(of style: TitleStyle) -> Int {
    (styles.firstIndex(of: style) ?? styles.count) + 1
  }
}
