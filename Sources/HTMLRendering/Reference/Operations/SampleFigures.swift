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

  private var requests: [HTML] {
    let command = RequestSample(api: scope.api, operation: scope.operation).command
    let own = scope.operation.samples.filter { $0.role == .request }
    return [figure("Request", "shell", command.text)] + own.map(figure)
  }

  private var answers: [HTML] {
    let own = scope.operation.samples.filter { $0.role == .response }
    guard own.isEmpty,
      let answer = AnswerSample(api: scope.api, operation: scope.operation)
    else { return own.map(figure) }
    let status = StatusCode(text: answer.status).phrase.map { "\(answer.status) \($0)" }
    let title = "Response" + (status.map { ": " + $0 } ?? "")
    return [figure(title, answer.language, answer.text)] + namedExamples(of: answer.status)
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

  private func figure(_ sample: API.Sample) -> HTML {
    let fallback = sample.role == .request ? "Request" : "Response"
    return figure(sample.label ?? fallback, sample.language, sample.text)
  }

  private func figure(_ title: String, _ language: String?, _ text: String) -> HTML {
    """
    <figure class="sample"><figcaption>\(title)</figcaption>
    \(content.render(LiteralBlock(text: text, language: language)))
    </figure>

    """
  }
}
