import DocsModel

extension BlockParser {
  mutating func image(_ call: DirectiveCall) -> DirectiveResult {
    let vertical = ["top", "middle", "bottom"]
    let horizontal = ["left", "center", "right"]
    let allowed = call.substitution == nil ? horizontal : vertical
    if let alignment = call["align"], !allowed.contains(alignment) {
      let shown = allowed.map { "\"\($0)\"" }.joined(separator: ", ")
      let scope = call.substitution == nil ? "" : " within a substitution definition"
      return failure(
        call,
        .invalidOption(
          "align",
          value: alignment,
          expected: "one of \(allowed.joined(separator: ", "))",
          at: call.optionRange("align")
        ),
        "Error in \"\(call.name)\" directive: \"\(alignment)\" is not a valid value for the "
          + "\"align\" option\(scope).  Valid values for \"align\" are: \(shown)."
      )
    }
    let image = image(of: call)
    if call.substitution != nil { return DirectiveResult(inlines: [.image(image)]) }
    return DirectiveResult(blocks: [Block(kind: .image(image), range: call.range)])
  }

  private mutating func image(of call: DirectiveCall) -> Image {
    let written = EscapedText(call.argumentLines, in: text)
    var image = Image(source: written.address(0..<written.count), range: call.range)
    image.alternative = call["alt"] ?? call.substitution
    image.width = call["width"]
    image.height = call["height"]
    image.scale = call["scale"].flatMap { Int($0) }
    image.alignment = call["align"]
    image.loading = call["loading"]
    image.reference = call["target"].flatMap { reference($0, at: call.optionRange("target")) }
    let line = call.range.start.line
    image.attributes = attributes(of: call, element: "image", line: line).attributes
    return image
  }

  private func reference(_ written: String, at range: SourceRange) -> Reference? {
    var escaped = EscapedText(bytes: Array(written.utf8))
    escaped.markEscapes(from: 0)
    return switch targetDestination(escaped) {
    case .name(let name):
      Reference(
        children: [],
        target: .name(name),
        name: ReferenceName.written(in: escaped),
        range: range
      )
    case .address(let address):
      Reference(children: [], target: .address(address), range: range)
    case .next, .anonymousName: nil
    }
  }

  mutating func figure(_ call: DirectiveCall) -> DirectiveResult {
    var imageCall = call
    imageCall.options.removeAll { $0.name == "align" }
    imageCall.content = []
    var figure = Figure(
      image: image(of: imageCall),
      width: call["figwidth"],
      alignment: call["align"]
    )
    var attributes = Attributes()
    attributes.classes = call["figclass"].map(Words.split) ?? []
    if let name = call["figname"] {
      let noted = identifiers.note(
        names: [NameNormalization.full(name)],
        element: "figure",
        isExplicit: true
      )
      attributes.ids = noted.attributes.ids
      attributes.names = noted.attributes.names
    }
    var blocks = nested(call.content)
    // A target or a class before the caption goes to the figure.
    let before = Array(blocks.prefix { $0.isTargetOrClass })
    blocks.removeFirst(before.count)
    var error: DirectiveResult?
    switch blocks.first?.kind {
    case nil: break
    case .paragraph(let caption):
      figure.caption = caption
      blocks.removeFirst()
    case .comment(""): blocks.removeFirst()
    default:
      error = failure(
        call,
        .invalidCaption(at: blocks.first?.range ?? call.range),
        "Figure caption must be a paragraph or empty comment."
      )
      blocks = []
    }
    figure.legend = blocks
    var result = DirectiveResult.block(.figure(figure), attributes, call)
    result.blocks = before + result.blocks + (error?.blocks ?? [])
    return result
  }
}

extension Block {
  fileprivate var isTargetOrClass: Bool {
    switch kind {
    case .target: true
    case .directive(let directive): directive.name == ClassAssignment.directiveName
    default: false
    }
  }
}

extension ReferenceName {
  /// The name of a reference as written, without its marks.
  static func written(in escaped: EscapedText) -> String {
    var text = Words.split(escaped.unescaped(0..<escaped.count)).joined(separator: " ")
    text.removeLast()
    if text.utf8.first == Byte.backquote { text = String(text.dropFirst().dropLast()) }
    return text
  }
}
