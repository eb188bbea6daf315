import DocsModel

/// Makes the body of a sample request, in the format that is easiest to read.
struct BodySample {
  private let generator: SampleGenerator
  private let mediaType: API.MediaType

  init?(generator: SampleGenerator, body: API.RequestBody?) {
    guard let mediaType = body?.sampled else { return nil }
    self.generator = generator
    self.mediaType = mediaType
  }

  var body: SampleBody {
    let type = mediaType.name
    if let text = mediaType.shownExample?.serializedValue { return .text(text, type: type) }
    switch mediaType.kind {
    case .form: return .form(fields.flatMap(formFields))
    case .multipart: return .multipart(fields.flatMap(parts))
    case .json: return .json(value, type: type == "*/*" ? "application/json" : type)
    case .jsonLines:
      let line = JSONText.compact(value)
      return .text(line + "\n" + line + "\n", type: type)
    case .text:
      guard case .string(let text) = value else { return .file("body", type: type) }
      return .text(text, type: type)
    case .other: return .file("body", type: type)
    }
  }

  private var value: Value { mediaType.sample(from: generator) }

  private var fields: [Value.Member] {
    var generator = generator
    generator.isText = true
    guard case .object(let members) = mediaType.sample(from: generator) else { return [] }
    return members
  }

  /// The pairs of one field, as its encoding tells; without one, lists repeat their name.
  private func formFields(of member: Value.Member) -> [SampleBody.Field] {
    let encoding = mediaType.encodings.first { $0.property == member.name }
    if encoding?.style == .deepObject, case .object(let members) = member.value {
      return members.map {
        SampleBody.Field(name: "\(member.name)[\($0.name)]", text: ParameterText.plain($0.value))
      }
    }
    let separator = encoding?.style?.separator ?? ","
    guard case .array(let elements) = member.value else {
      return [SampleBody.Field(name: member.name, text: ParameterText.plain(member.value))]
    }
    let texts = elements.map(ParameterText.plain)
    guard encoding?.explodes ?? true else {
      return [SampleBody.Field(name: member.name, text: texts.joined(separator: separator))]
    }
    return texts.map { SampleBody.Field(name: member.name, text: $0) }
  }

  private func parts(of member: Value.Member) -> [SampleBody.Part] {
    let elements = if case .array(let elements) = member.value { elements } else { [member.value] }
    let encoding = mediaType.encodings.first { $0.property == member.name }?.contentType
    let type = encoding.map { String($0.prefix { $0 != "," && $0 != ";" }) }
    return elements.map { element in
      guard !isFile(member.name) else {
        let isExact = type?.contains("*") == false
        return SampleBody.Part(
          name: member.name,
          content: .file(Self.fileName(member.name)),
          type: isExact ? type : nil
        )
      }
      let text = ParameterText.plain(element)
      let isObject = if case .object = element { true } else { false }
      return SampleBody.Part(
        name: member.name,
        content: .text(text),
        type: type ?? (isObject ? "application/json" : nil)
      )
    }
  }

  /// A name for a file in the reader's folder, whatever the property is called.
  private static func fileName(_ property: String) -> String {
    guard let first = property.utf8.first, fileNameStart.contains(first),
      property.utf8.allSatisfy(fileNameBytes.contains)
    else { return "file" }
    return property
  }

  private static let fileNameStart: ByteSet = .letter | .digit | "_"
  private static let fileNameBytes: ByteSet = fileNameStart | ".-"

  private func isFile(_ name: String) -> Bool {
    guard let schema = mediaType.schema.map(generator.schema),
      let property = schema.properties.first(where: { $0.name == name })
    else { return false }
    let field = generator.schema(property.schema)
    let element = field.items.map(generator.schema) ?? field
    let encoding = mediaType.encodings.first { $0.property == name }?.contentType
    return element.types == [.file] || element.format == "binary"
      || element.constraints.contentMediaType != nil
      || encoding?.hasPrefix("image/") == true || encoding == "application/octet-stream"
  }
}

extension API.RequestBody {
  /// The format that is easiest to read.
  var sampled: API.MediaType? {
    content.first { $0.kind == .json } ?? content.first
  }
}

extension API.Parameter.Style {
  /// What stands between the values of a list in a form, before it is encoded.
  fileprivate var separator: String {
    switch self {
    case .spaceDelimited: " "
    case .pipeDelimited: "|"
    case .tabDelimited: "\t"
    case .simple, .form, .label, .matrix, .deepObject, .cookie: ","
    }
  }
}
