import DocsModel

/// The samples of an operation: a request in several languages, and what it may be answered with.
struct SampleFigures {
  let scope: OperationScope
  let content: ContentRenderer

  /// The samples beside the text: what was made from the schemas is related to what the writer
  /// says, and no part of it.
  var html: HTML {
    "<div class=\"operation-samples related\">\n\(request)\(bodies)\(answers)</div>\n"
  }

  /// The samples at the places given, where the writer put them.
  func html(of indices: [Int], label: [Inline]?) -> HTML {
    let samples = scope.operation.samples
    return indices.filter(samples.indices.contains).map { index in
      let sample = samples[index]
      let title = label.map(content.render) ?? title(of: sample)
      return figure(title, sample.language, sample.text)
    }.joined()
  }

  private var request: HTML {
    let sample = RequestSample(
      api: scope.api,
      operation: scope.operation,
      known: scope.samples.requests
    )
    let tabs = RequestTabs(
      request: sample.request,
      samples: own(.request),
      content: content
    )
    return "<figure class=\"sample\"><figcaption>Request</figcaption>\n\(tabs.html)\n</figure>\n"
  }

  /// The writer's further examples of what to send.
  private var bodies: HTML {
    let body = scope.operation.requestBody
    let shown = body?.sampled?.shownExample
    let further = details(of: body?.content ?? [], besides: shown, title: "Request")
    return "\(note(of: shown))\(further)"
  }

  private var answers: HTML {
    let isToldByWriter = scope.operation.samples.contains { $0.role == .response }
    guard !isToldByWriter else { return own(.response).map(figure).joined() }
    let answers = AnswerSamples(
      api: scope.api,
      operation: scope.operation,
      known: scope.samples.responses
    )
    guard let answer = answers.first else { return others(than: nil) }
    let status = StatusCode(text: answer.status).phrase.map { ": \(answer.status) \($0)" } ?? ""
    let formats = scope.operation.responses.first { $0.status == answer.status }?.content ?? []
    let further = details(of: formats, besides: answer.example, title: "Response")
    return """
      \(figure(HTML(text: "Response" + status), answer.language, answer.text))\
      \(note(of: answer.example))\(further)\(others(than: answer.status))
      """
  }

  /// The writer's examples of answers with other statuses, closed at first.
  private func others(than status: String?) -> HTML {
    let responses = scope.operation.responses.filter { $0.status != status }
    return responses.map { response in
      let title = "Response: " + StatusCode(text: response.status).words
      return details(of: response.content, besides: nil, title: title)
    }.joined()
  }

  /// All examples but the one that stands open; the first of an answer needs no name.
  private func details(
    of content: [API.MediaType],
    besides shown: API.Example?,
    title: String
  ) -> HTML {
    let examples = content.flatMap(\.examples)
    let open = shown.flatMap(examples.firstIndex)
    return examples.enumerated().filter { $0.offset != open }.map { place, example in
      let isOnly = shown == nil && place == 0
      let name = example.summary ?? example.name ?? (isOnly ? nil : "example \(place + 1)")
      return details(of: example, title: title + (name.map { ": " + $0 } ?? ""))
    }.joined()
  }

  func details(of example: API.Example, title: String) -> HTML {
    let description = content.render(example.description, headingLevel: 6)
    if let link = ExampleLink.html(example) {
      return "<p class=\"sample-note\">\(title): \(link)</p>\n\(description)"
    }
    guard let text = example.text else { return description }
    return """
      <details class="sample"><summary>\(title)</summary>
      \(description)\(content.render(LiteralBlock(text: text, language: "json")))\(data(of: example))
      </details>

      """
  }

  /// What the writer tells of the example that stands open.
  private func note(of example: API.Example?) -> HTML {
    guard let example else { return HTML() }
    let summary: HTML = example.summary.map { "<p>\($0)</p>\n" } ?? HTML()
    let link: HTML = ExampleLink.html(example).map { "<p>Example: \($0)</p>\n" } ?? HTML()
    let text = content.render(example.description, headingLevel: 6)
    let note = "\(summary)\(text)\(link)\(data(of: example))" as HTML
    return note.isEmpty ? note : "<div class=\"sample-note\">\n\(note)</div>\n"
  }

  /// The value, where the text shows how that is sent.
  private func data(of example: API.Example) -> HTML {
    guard example.serializedValue != nil, let value = example.value else { return HTML() }
    return content.render(LiteralBlock(text: JSONText.indented(value), language: "json"))
  }

  /// The writer's samples that the text does not show.
  private func own(_ role: API.Sample.Role) -> [API.Sample] {
    let placed = OperationParts(in: scope.operation.description).samples
    return scope.operation.samples.enumerated().compactMap { index, sample in
      sample.role == role && !placed.contains(index) ? sample : nil
    }
  }

  private func title(of sample: API.Sample) -> HTML {
    HTML(text: sample.label ?? (sample.role == .request ? "Request" : "Response"))
  }

  private func figure(_ sample: API.Sample) -> HTML {
    figure(title(of: sample), sample.language, sample.text)
  }

  private func figure(_ title: HTML, _ language: String?, _ text: String) -> HTML {
    """
    <figure class="sample"><figcaption>\(title)</figcaption>
    \(content.render(LiteralBlock(text: text, language: language)))
    </figure>

    """
  }
}
