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
    let sample = RequestSample(api: scope.api, operation: scope.operation).request
    let tabs = RequestTabs(
      request: sample,
      samples: own(.request),
      content: content
    )
    return "<figure class=\"sample\"><figcaption>Request</figcaption>\n\(tabs.html)\n</figure>\n"
  }

  /// The writer's further examples of what to send.
  private var bodies: HTML {
    let content = scope.operation.requestBody?.content ?? []
    return details(of: content.flatMap(\.examples), first: "Request")
  }

  private var answers: HTML {
    let isToldByWriter = scope.operation.samples.contains { $0.role == .response }
    guard !isToldByWriter else { return own(.response).map(figure).joined() }
    let answers = AnswerSamples(api: scope.api, operation: scope.operation)
    guard let answer = answers.first else { return others(than: nil) }
    let status = StatusCode(text: answer.status).phrase.map { ": \(answer.status) \($0)" } ?? ""
    let further = details(of: answers.examples(of: answer.status), first: "Response")
    return """
      \(figure(HTML(text: "Response" + status), answer.language, answer.text))\(further)\
      \(others(than: answer.status))
      """
  }

  /// The writer's examples of answers with other statuses, closed at first.
  private func others(than status: String?) -> HTML {
    let responses = scope.operation.responses.filter { $0.status != status }
    return responses.map { response -> HTML in
      let examples = response.content.flatMap(\.examples)
      let title = "Response: " + StatusCode(text: response.status).words
      let first = examples.first.flatMap { details(of: $0, title: title) }
      return "\(first ?? HTML())\(details(of: examples, first: title))"
    }.joined()
  }

  /// All examples but the first, which stands open.
  private func details(of examples: [API.Example], first title: String) -> HTML {
    examples.enumerated().dropFirst().compactMap { place, example in
      let name = example.summary ?? example.name ?? "example \(place + 1)"
      return details(of: example, title: "\(title): \(name)")
    }.joined()
  }

  private func details(of example: API.Example, title: String) -> HTML? {
    guard let text = example.text else { return nil }
    let description = content.render(example.description, headingLevel: 6)
    return """
      <details class="sample"><summary>\(title)</summary>
      \(description)\(content.render(LiteralBlock(text: text, language: "json")))
      </details>

      """
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
