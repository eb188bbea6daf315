import DocsModel

/// The samples of an operation: a request, an answer, and what the writer gave.
struct SampleFigures {
  let scope: OperationScope
  let content: ContentRenderer

  /// Set apart by the class `related`: it stands beside the text and is no part of it.
  var html: HTML {
    let figures = requests + answers
    guard !figures.isEmpty else { return HTML() }
    return "<div class=\"operation-samples related\">\n\(figures)</div>\n"
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

  private var requests: [HTML] {
    let command = RequestSample(api: scope.api, operation: scope.operation).command
    return [figure("Request", "shell", command.text)] + own(.request).map(figure)
  }

  private var answers: [HTML] {
    let isToldByWriter = scope.operation.samples.contains { $0.role == .response }
    guard !isToldByWriter, let answer = AnswerSample(api: scope.api, operation: scope.operation)
    else { return own(.response).map(figure) }
    let status = StatusCode(text: answer.status).phrase.map { "\(answer.status) \($0)" }
    let title = "Response" + (status.map { ": " + $0 } ?? "")
    return [figure(HTML(text: title), answer.language, answer.text)]
      + namedExamples(of: answer.status)
  }

  /// The writer's further examples of the answer, closed at first.
  private func namedExamples(of status: String) -> [HTML] {
    let response = scope.operation.responses.first { $0.status == status }
    let examples = response?.content.flatMap(\.examples).dropFirst() ?? []
    return examples.compactMap { example in
      guard let value = example.value, let title = example.summary ?? example.name else {
        return nil
      }
      let text = if case .string(let string) = value { string } else { JSONText.indented(value) }
      return """
        <details class="sample"><summary>\(title)</summary>
        \(content.render(LiteralBlock(text: text, language: "json")))
        </details>

        """
    }
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
