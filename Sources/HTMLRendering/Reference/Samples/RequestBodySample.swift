import DocsModel

/// The body of a sample request as options of `curl`.
struct RequestBodySample {
  private let generator: SampleGenerator
  private let mediaType: API.MediaType

  init?(generator: SampleGenerator, body: API.RequestBody?) {
    let named = body?.content.first { $0.kind == .json } ?? body?.content.first
    guard let mediaType = named else { return nil }
    self.generator = generator
    self.mediaType = mediaType
  }

  func add(to command: inout CurlCommand) {
    switch mediaType.kind {
    case .form: addForm(to: &command)
    case .multipart: addMultipart(to: &command)
    case .json:
      command.addHeader(
        "Content-Type",
        mediaType.name == "*/*" ? "application/json" : mediaType.name
      )
      command.add("-d", ShellWord(json))
    case .text: addText(to: &command)
    case .jsonLines, .other: addFile(to: &command)
    }
  }

  /// The body, its lines as deep as the options of the command; breaks stand only between tokens.
  private var json: String {
    let lines = JSONText.indented(mediaType.sample(from: generator)).split(separator: "\n")
    return lines.joined(separator: "\n  ")
  }

  private func addText(to command: inout CurlCommand) {
    guard case .string(let text) = mediaType.sample(from: generator), !text.hasPrefix("@") else {
      return addFile(to: &command)
    }
    command.addHeader("Content-Type", mediaType.name)
    command.add("--data-binary", ShellWord(text))
  }

  private func addFile(to command: inout CurlCommand) {
    command.addHeader("Content-Type", mediaType.name)
    command.add("--data-binary", ShellWord("@body"))
  }

  private func addForm(to command: inout CurlCommand) {
    for (name, value) in fields {
      for text in Self.texts(of: value) {
        command.add("--data-urlencode", ShellWord("\(name)=\(text)"))
      }
    }
  }

  private func addMultipart(to command: inout CurlCommand) {
    for (name, value) in fields {
      for text in Self.texts(of: value) {
        guard !isFile(name) else {
          command.add("-F", ShellWord("\(name)=@\(name)"))
          continue
        }
        // `-F` gives `@`, `<` and `;` a meaning.
        let isPlain = text.first != "@" && text.first != "<" && !text.contains(";")
        command.add(isPlain ? "-F" : "--form-string", ShellWord("\(name)=\(text)"))
      }
    }
  }

  private var fields: [(name: String, value: Value)] {
    guard case .object(let members) = mediaType.sample(from: generator) else { return [] }
    return members.map { ($0.name, $0.value) }
  }

  private static func texts(of value: Value) -> [String] {
    guard case .array(let elements) = value else { return [ParameterText.plain(value)] }
    return elements.map(ParameterText.plain)
  }

  private func isFile(_ name: String) -> Bool {
    let builder = SampleBuilder(
      generator: generator,
      bounds: SampleBounds(depth: 1, members: .max)
    )
    let schema = mediaType.schema.flatMap(builder.resolved)
    guard let property = schema?.properties.first(where: { $0.name == name }),
      let field = builder.resolved(property.schema)
    else { return false }
    let element = field.items.flatMap(builder.resolved) ?? field
    let encoding = mediaType.encodings.first { $0.property == name }?.contentType
    return element.types == [.file] || element.format == "binary"
      || element.constraints.contentMediaType != nil
      || encoding?.hasPrefix("image/") == true || encoding == "application/octet-stream"
  }
}
