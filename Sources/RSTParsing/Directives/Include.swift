import DocsModel

extension BlockParser {
  /// What all inclusions of a document may bring, so that files cannot multiply each other.
  private static let inclusionLimit = 2_000
  private static let inclusionBytes = 1 << 28

  /// Puts the lines of a file, or a part of them, in the place of the directive.
  mutating func include(_ call: DirectiveCall) -> DirectiveResult {
    let path = text.string(call.argumentLines)
    guard !path.hasPrefix("<") else { return standardInclude(path, call) }
    let found: SourceFile
    switch file(path, for: call, at: range(call.argumentLines)) {
    case .found(let file): found = file
    case .failed(let result): return result
    }
    guard inclusions.count < Self.inclusionLimit, text.bytes.count < Self.inclusionBytes else {
      return failure(
        call,
        .tooManyInclusions(at: call.nameRange),
        "Problem with \"include\" directive: too many inclusions."
      )
    }
    var clip = FileClip(found.bytes)
    for option in ["start-line", "end-line", "start-after", "end-before"] {
      guard let value = call[option] else { continue }
      guard clip.cut(option, value) else {
        return failure(
          call,
          .missingMarker(option, value: value, path: found.path, at: call.optionRange(option)),
          "Problem with \"\(option)\" option of \"include\" directive:\nText not found."
        )
      }
    }
    if call["literal"] != nil || call["code"] != nil { return literalInclude(clip, call) }
    if let blocks = markdownBlocks(of: found, clip, call) { return DirectiveResult(blocks: blocks) }
    return insert(found, clip, call)
  }

  /// The blocks of a file that the option `parser` says to be Markdown; nil for reStructuredText.
  private mutating func markdownBlocks(
    of file: SourceFile,
    _ clip: FileClip,
    _ call: DirectiveCall
  ) -> [Block]? {
    guard let name = call["parser"], !Self.ownParsers.contains(name) else { return nil }
    guard let markdown, Self.markdownParsers.contains(name) else {
      diagnostics.append(.unknownParser(name, at: call.optionRange("parser")))
      return nil
    }
    let lines = [UInt8](repeating: Byte.lineFeed, count: clip.firstLine - 1)
    let document = markdown(SourceFile(id: file.id, path: file.path, bytes: lines + clip.part))
    diagnostics += document.diagnostics
    return document.value.blocks
  }

  private static let ownParsers: Set<String> = ["rst", "restructuredtext", "rest", "restx", "rtxt"]
  private static let markdownParsers: Set<String> = [
    "markdown", "commonmark", "commonmark_wrapper", "recommonmark", "recommonmark_wrapper", "myst",
    "myst_parser.sphinx_", "myst_parser.docutils_",
  ]

  /// Puts the definitions of a standard set of characters in the place of the directive.
  private mutating func standardInclude(_ path: String, _ call: DirectiveCall) -> DirectiveResult {
    guard let definitions = StandardEntities.definitions(of: path) else {
      let nearest = NearMiss.nearest(to: path, in: StandardEntities.names)
      return failure(
        call,
        .missingStandardFile(path, nearest: nearest, at: range(call.argumentLines)),
        "Problems with \"include\" directive path:\n"
          + "InputError: [Errno 2] No such file or directory: \(PythonText.quoted(path))."
      )
    }
    let place = lines[max(0, index - 1)]
    let blank = place.dropping(place.count)
    let derived = definitions.split(separator: "\n").map { text.derive($0.utf8, at: blank) }
    lines.insert(contentsOf: [blank] + derived + [blank], at: index)
    return .nothing
  }

  private mutating func literalInclude(_ clip: FileClip, _ call: DirectiveCall) -> DirectiveResult {
    let width = call["tab-width"].flatMap { Int($0) } ?? 8
    if width < 0 {
      return code(call, content: clip.text, language: call["code"])
    }
    inclusions.append(inclusions[0])
    let lines = text.append(clip.part, inclusion: inclusions.count - 1, tabWidth: width)
    let language = call["code"].flatMap { $0.isEmpty ? nil : $0 }
    var result = code(call, content: text.string(lines), language: language)
    if call["literal"] != nil, case .literalBlock(var literal) = result.blocks.first?.kind {
      literal.language = nil
      literal.isCode = false
      result.blocks[0].kind = .literalBlock(literal)
    }
    return result
  }

  private mutating func insert(
    _ file: SourceFile,
    _ clip: FileClip,
    _ call: DirectiveCall
  ) -> DirectiveResult {
    let holder = call.block.first?.inclusion ?? 0
    if let chain = chain(from: holder, to: file.path) {
      return failure(
        call,
        .circularInclusion(file.path, chain: chain, at: range(call.argumentLines)),
        "circular inclusion in \"include\" directive:\n"
          + ([file.path] + chain).joined(separator: "\n> ")
      )
    }
    inclusions.append(Inclusion(file: file.id, path: file.path, parent: holder))
    let width = call["tab-width"].flatMap { Int($0) } ?? 8
    var included = text.append(
      clip.part,
      inclusion: inclusions.count - 1,
      firstLine: clip.firstLine,
      tabWidth: max(1, width)
    )
    var blank = lines[max(0, index - 1)]
    blank.start = blank.end
    included.insert(blank, at: 0)
    included.append(blank)
    lines.insert(contentsOf: included, at: index)
    return .nothing
  }

  /// The paths from an inclusion up to a file that includes it, or nil where it does not.
  private func chain(from inclusion: Int32, to path: String) -> [String]? {
    var chain: [String] = []
    var next: Int32? = inclusion
    while let current = next {
      let holder = inclusions[Int(current)]
      chain.append(holder.path)
      if holder.path == path { return chain }
      next = holder.parent
    }
    return nil
  }
}

/// The part of a file that is included.
struct FileClip {
  private(set) var part: ArraySlice<UInt8>
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    part = bytes[...]
  }

  var text: String { String(decoding: part, as: UTF8.self) }

  /// The line that the part starts in.
  var firstLine: Int { bytes[..<part.startIndex].count { $0 == Byte.lineFeed } + 1 }

  /// Applies an option; false where its text is not found.
  mutating func cut(_ option: String, _ value: String) -> Bool {
    switch option {
    case "start-line": part = part[lineStart(Int(value) ?? 0)...]
    case "end-line":
      let end = lineStart(Int(value) ?? 0)
      part = end > part.startIndex ? part[..<end] : part.prefix(0)
    case "start-after":
      guard let found = find(value) else { return false }
      part = part[found.upperBound...]
    default:
      guard let found = find(value) else { return false }
      part = part[..<found.lowerBound]
    }
    return true
  }

  /// The offset of a line of the whole file; negative numbers count from its end.
  private func lineStart(_ number: Int) -> Int {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == Byte.lineFeed {
      starts.append(offset + 1)
    }
    if starts.last == bytes.count { starts.removeLast() }
    let line = number < 0 ? max(0, starts.count + number) : number
    return line < starts.count ? starts[line] : bytes.count
  }

  private func find(_ text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, part.count >= wanted.count else { return nil }
    for start in part.startIndex...(part.endIndex - wanted.count) where bytes[start] == first {
      if part[start..<start + wanted.count].elementsEqual(wanted) {
        return start..<start + wanted.count
      }
    }
    return nil
  }
}
