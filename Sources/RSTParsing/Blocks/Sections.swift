import DocsModel

extension BlockParser {
  /// Reads a line of adornment: the overline of a title, a transition, or text that looks so.
  mutating func overline() {
    let line = lines[index]
    guard matchesTitles else { return unexpectedAdornment(line) }
    guard index + 1 < lines.count, !lines[index + 1].isBlank else {
      guard line.count >= 4 else { return textBlock() }
      blocks.append(Block(kind: .transition, range: range(line)))
      index += 1
      return
    }
    guard text.isAdornment(lines[index + 1]) else { return overlinedTitle(line) }
    guard line.count >= 4 else { return shortOverline(line) }
    rejectTitle(.strayAdornment, lines: 2)
  }

  private mutating func unexpectedAdornment(_ line: Line) {
    if text.string(line) == "::" { return textBlock() }
    guard line.count >= 4 else {
      blocks.append(
        message(
          .shortAdornment(at: range(line)),
          "Unexpected possible title overline or transition.\n"
            + "Treating it as ordinary text because it's so short."
        )
      )
      return textBlock()
    }
    blocks.append(
      message(
        .unexpectedTitle(at: range(line)),
        "Unexpected section title or transition.",
        source: text.string(line)
      )
    )
    index += 1
  }

  private mutating func shortOverline(_ line: Line) {
    blocks.append(
      message(
        .shortAdornment(at: range(line)),
        "Possible incomplete section title.\n"
          + "Treating the overline as ordinary text because it's so short."
      )
    )
    textBlock()
  }

  private mutating func overlinedTitle(_ overline: Line) {
    let isShort = overline.count < 4
    guard index + 2 < lines.count else {
      return isShort ? shortOverline(overline) : rejectTitle(.incompleteTitle, lines: 2)
    }
    let underline = lines[index + 2]
    guard !underline.isBlank, text.isAdornment(underline) else {
      return isShort ? shortOverline(overline) : rejectTitle(.missingUnderline, lines: 3)
    }
    guard text.string(overline) == text.string(underline) else {
      return isShort ? shortOverline(overline) : rejectTitle(.unequalAdornment, lines: 3)
    }
    let title = lines[index + 1]
    var messages: [Block] = []
    if DisplayWidth.columns(of: title, in: text) > overline.count {
      if isShort { return shortOverline(overline) }
      messages.append(titleTooWide("overline", lines: lines[index..<index + 3]))
    }
    let style = TitleStyle(overline: text.byte(overline, 0), underline: text.byte(underline, 0))
    section(text.trimmed(title), style: style, lineCount: 3, messages: messages)
  }

  private mutating func rejectTitle(_ problem: TitleProblem, lines count: Int) {
    let rejected = lines[index..<index + count]
    blocks.append(
      message(
        .malformedTitle(problem, at: range(lines[index])),
        problem.docutilsMessage,
        source: text.string(rejected)
      )
    )
    index += count
  }

  private mutating func titleTooWide(_ part: String, lines: ArraySlice<Line>) -> Block {
    message(
      .adornmentTooShort(part, at: range(part == "underline" ? lines.suffix(1) : lines)),
      "Title \(part) too short.",
      source: text.string(lines)
    )
  }

  /// Reads a title by its underline, the line after the current one.
  ///
  /// - Returns: false where the two lines are ordinary text.
  mutating func underlinedTitle() -> Bool {
    let title = lines[index]
    let underline = lines[index + 1]
    var messages: [Block] = []
    if DisplayWidth.columns(of: title, in: text) > underline.count {
      guard underline.count >= 4 else {
        if matchesTitles {
          blocks.append(
            message(
              .shortAdornment(at: range(underline)),
              "Possible title underline, too short for the title.\n"
                + "Treating it as ordinary text because it's so short."
            )
          )
        }
        return false
      }
      messages.append(titleTooWide("underline", lines: lines[index..<index + 2]))
    }
    guard matchesTitles else {
      let unexpected = message(
        .unexpectedTitle(at: range(title)),
        "Unexpected section title.",
        source: text.string(lines[index..<index + 2]),
        line: underline.number
      )
      blocks += messages + [unexpected]
      index += 2
      return true
    }
    let style = TitleStyle(overline: nil, underline: text.byte(underline, 0))
    section(title, style: style, lineCount: 2, messages: messages)
    return true
  }

  private mutating func section(
    _ title: Line,
    style: TitleStyle,
    lineCount: Int,
    messages: [Block]
  ) {
    let adorned = lines[index..<index + lineCount]
    index += lineCount
    let level = sections.level(of: style)
    guard level <= sections.open.count + 1 else {
      blocks.append(
        message(
          .skippedTitleLevel(at: range(title)),
          "Inconsistent title style: skip from level \(sections.open.count) to "
            + "\(level).",
          source: text.string(adorned),
          details: [establishedStyles(at: range(title))]
        )
      )
      return
    }
    closeSections(downTo: level - 1)
    if level > sections.styles.count { sections.styles.append(style) }
    var titleMessages: [Block] = []
    let inlines = inlines([title], messages: &titleMessages)
    let name = NameNormalization.full(inlines.nameText)
    let noted = identifiers.note(names: [name], element: "section", isExplicit: false)
    sections.open.append(
      SectionStack.Open(
        title: inlines,
        titleRange: range(title),
        attributes: noted.attributes,
        before: blocks
      )
    )
    blocks = messages + titleMessages
    let last = adorned.last?.number
    blocks += noted.conflicts.map { message($0, at: range(title), line: last) }
  }

  private func establishedStyles(at range: SourceRange) -> Block {
    let styles = sections.styles.map(\.written).joined(separator: " ")
    return Block(kind: .paragraph([.text("Established title styles: " + styles)]), range: range)
  }

  mutating func closeSections(downTo level: Int) {
    while sections.open.count > level, var section = sections.open.popLast() {
      var range = section.titleRange
      if let last = blocks.last?.range, last.file == range.file, last.end > range.end {
        range.end = last.end
      }
      // Each array has one owner throughout, so that none is copied for each of its sections.
      swap(&blocks, &section.before)
      let content = Section(
        title: section.title,
        titleRange: section.titleRange,
        blocks: section.before
      )
      blocks.append(
        Block(kind: .section(content), attributes: section.attributes, range: range)
      )
    }
  }
}

/// What is wrong with lines that look like a title.
enum TitleProblem {
  case strayAdornment
  case incompleteTitle
  case missingUnderline
  case unequalAdornment

  var docutilsMessage: String {
    switch self {
    case .strayAdornment: "Invalid section title or transition marker."
    case .incompleteTitle: "Incomplete section title."
    case .missingUnderline: "Missing matching underline for section title overline."
    case .unequalAdornment: "Title overline & underline mismatch."
    }
  }
}
