import DocsModel

/// How a title is adorned; the order of the first uses of the styles gives the levels.
struct TitleStyle: Equatable {
  var overline: UInt8?
  var underline: UInt8
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

  /// The level that a title of a style has here, or nil where it would skip one.
  func level(of style: TitleStyle) -> Int? {
    guard let known = styles.firstIndex(of: style) else {
      return styles.count == open.count ? open.count + 1 : nil
    }
    return known + 1 <= open.count + 1 ? known + 1 : nil
  }
}
