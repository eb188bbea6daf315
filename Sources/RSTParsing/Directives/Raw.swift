import DocsModel

extension BlockParser {
  mutating func raw(_ call: DirectiveCall) -> DirectiveResult {
    let format = Words.split((call.arguments.first ?? "").lowercased()).joined(separator: " ")
    let isExternal = call["file"] != nil || call["url"] != nil
    if !call.content.isEmpty, isExternal {
      return failure(
        call,
        .fileAndContent(call.name, at: call.nameRange),
        "\"\(call.name)\" directive may not both specify an external file and have content."
      )
    }
    if call["file"] != nil, call["url"] != nil {
      return failure(
        call,
        .fileAndAddress(call.name, at: call.optionRange("url")),
        "The \"file\" and \"url\" options may not be simultaneously specified for the "
          + "\"\(call.name)\" directive."
      )
    }
    if call["url"] != nil {
      return failure(
        call,
        .remoteSource(call.name, at: call.optionRange("url")),
        "Problems with \"\(call.name)\" directive URL \"\(call["url"] ?? "")\"."
      )
    }
    var content = text.string(call.content)
    if let path = call["file"] {
      switch file(path, for: call, at: call.optionRange("file")) {
      case .found(let file): content = String(decoding: file.bytes, as: UTF8.self)
      case .failed(let result): return result
      }
    } else if let missing = missingContent(call) {
      return missing
    }
    let raw = Raw(
      format: format,
      text: content,
      range: call.content.isEmpty ? call.range : range(call.content)
    )
    if call.substitution != nil { return DirectiveResult(inlines: [.raw(raw)]) }
    return .block(.raw(raw), Attributes(classes: call.classes), call)
  }

  enum FoundFile {
    case found(SourceFile)
    case failed(DirectiveResult)
  }

  /// Finds the file that a directive names: from the document's folder or the content root, and
  /// where it is not there from the folder of the file that holds the directive.
  mutating func file(_ path: String, for call: DirectiveCall, at range: SourceRange) -> FoundFile {
    let joined = path.split(separator: "\n").map { Words.split(String($0)).joined(separator: " ") }
      .joined()
    let candidates = [0, Int(call.block.first?.inclusion ?? 0)].compactMap {
      SourcePath.resolve(joined, from: inclusions[$0].path)
    }
    for candidate in candidates {
      consulted.insert(candidate)
      if let file = sources[candidate] { return .found(decoded(file, for: call)) }
    }
    let reason =
      candidates.isEmpty
      ? "it lies outside the content folder"
      : candidates.compactMap { sources.unreadable[$0] }.first
    let files = sources.files
    let nearest = nearMisses.nearest(to: joined) { files.map(\.path) }
    return .failed(
      failure(
        call,
        .missingFile(joined, reason: reason, nearest: nearest, at: range),
        "Problems with \"\(call.name)\" directive path:\n"
          + "InputError: [Errno 2] No such file or directory: \(PythonText.quoted(joined))."
      )
    )
  }

  /// The file's text in UTF-8, from the encoding that the directive says it has.
  private mutating func decoded(_ file: SourceFile, for call: DirectiveCall) -> SourceFile {
    let decoded = file.decoded(from: call["encoding"], at: call.optionRange("encoding"))
    diagnostics += decoded.diagnostics
    return decoded.value
  }
}
