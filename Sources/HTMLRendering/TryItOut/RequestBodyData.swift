import DocsModel

/// The formats of a request's body, each with texts to start from.
struct RequestBodyData {
  let api: API.Description
  let body: API.RequestBody
  let known: [API.Schema.ID: Value]

  var value: Value {
    var members = Members()
    members.add("required", if: body.isRequired)
    var sampled: [API.SchemaUse] = []
    let content = body.content.map { mediaType -> Value in
      let schema = mediaType.schema ?? .any
      let isFirst = !sampled.contains(schema)
      sampled.append(schema)
      return value(mediaType, withSample: isFirst)
    }
    members.add("content", content)
    return members.value
  }

  private func value(_ mediaType: API.MediaType, withSample: Bool) -> Value {
    var members = Members()
    members.add("type", mediaType.name)
    members.add("schema", mediaType.schema.map(SchemaData.value))
    members.add("item", mediaType.itemSchema.map(SchemaData.value))
    members.add("examples", examples(of: mediaType, withSample: withSample))
    if !mediaType.encodings.isEmpty {
      let encodings = mediaType.encodings.map { Value.Member(name: $0.property, value: value($0)) }
      members.add("encoding", Value.object(encodings))
    }
    return members.value
  }

  private func examples(of mediaType: API.MediaType, withSample: Bool) -> [Value] {
    let written = mediaType.examples.enumerated().compactMap { index, example -> Value? in
      guard let value = example.value else { return nil }
      return self.example(example.summary ?? example.name ?? "Example \(index + 1)", value)
    }
    guard written.isEmpty, withSample, mediaType.kind == .json else { return written }
    let generator = SampleGenerator(schemas: api.schemas, purpose: .request, known: known)
    return [example("Sample", mediaType.sample(from: generator))]
  }

  private func example(_ name: String, _ value: Value) -> Value {
    var members = Members()
    members.add("name", name)
    if case .string(let text) = value {
      members.add("text", text)
      members.add("isText", if: true)
    } else {
      members.add("text", JSONText.indented(value))
    }
    return members.value
  }

  private func value(_ encoding: API.Encoding) -> Value {
    var members = Members()
    members.add("type", encoding.contentType)
    members.add("style", encoding.style?.rawValue)
    members.add("explode", encoding.explodes.map { .boolean($0) })
    members.add("allowReserved", if: encoding.allowsReserved)
    return members.value
  }
}
