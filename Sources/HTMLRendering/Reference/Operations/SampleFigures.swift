import DocsModel

/// The samples of an operation: a request in several languages, and what it may be answered with.
struct SampleFigures {
  let scope: OperationScope
  let content: ContentRenderer

  var html: HTML {
    "<div class=\"operation-samples\">\n\(request)\(bodies)\(answers)</div>\n"
  }

  private var request: HTML {
    let sample = RequestSample(api: scope.api, operation: scope.operation).request
    let tabs = RequestTabs(
      request: sample,
      samples: scope.operation.samples.filter { $0.role == .request },
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
    let own = scope.operation.samples.filter { $0.role == .response }
    guard own.isEmpty else { return own.map(figure).joined() }
    let answers = AnswerSamples(api: scope.api, operation: scope.operation)
    guard let answer = answers.first else { return others(than: nil) }
    let status = StatusCode(text: answer.status).phrase.map { ": \(answer.status) \($0)" } ?? ""
    let further = details(of: answers.examples(of: answer.status), first: "Response")
    return """
      \(figure("Response" + status, answer.language, answer.text))\(further)\
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

  private func figure(_ sample: API.Sample) -> HTML {
    figure(sample.label ?? "Response", sample.language, sample.text)
  }

  private func figure(_ title: String, _ language: String?, _ text: String) -> HTML {
    """
    <figure class="sample"><figcaption>\(title)</figcaption>
    \(content.render(LiteralBlock(text: text, language: language)))
    </figure>

    """
  }
}
