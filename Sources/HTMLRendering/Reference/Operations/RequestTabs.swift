import DocsModel

/// A request in each language, the writer's samples in the places of those that are made.
struct RequestTabs {
  private struct Tab {
    /// What the reader's choice is remembered by.
    var key: String
    var label: String
    var language: String
    var text: String
    var isMade = false
  }

  let request: SampleRequest
  let samples: [API.Sample]
  let content: ContentRenderer

  /// Sections one below another; a script makes tabs of them.
  var html: HTML {
    let tabs: [HTML] = tabs.map { tab in
      """
      <div class="tab\(tab.isMade ? " made" : "")" data-key="\(tab.key)">\
      <p class="tab-label">\(tab.label)</p>\(code(of: tab))</div>

      """
    }
    return "<div class=\"tabs\">\n\(tabs)</div>"
  }

  /// Samples that are made stay plain: five on each of a thousand pages, they would be the larger
  /// part of a site.
  private func code(of tab: Tab) -> HTML {
    guard tab.isMade else {
      return content.render(LiteralBlock(text: tab.text, language: tab.language))
    }
    return """
      <div class="highlight"><pre tabindex="0"><code class="language-\(tab.language)">\
      \(HTML(content: tab.text))</code></pre></div>
      """
  }

  private var tabs: [Tab] {
    let known = SampleLanguage.allCases.flatMap { language in
      let own = samples.filter { SampleLanguage(named: $0.language) == language }
      return own.isEmpty ? [made(in: language)] : own.map { tab(of: $0, language) }
    }
    let others = samples.filter { SampleLanguage(named: $0.language) == nil }
    return known + others.map { tab(of: $0, nil) }
  }

  private func made(in language: SampleLanguage) -> Tab {
    Tab(
      key: language.rawValue,
      label: language.label,
      language: language.rawValue,
      text: language.text(of: request),
      isMade: true
    )
  }

  private func tab(of sample: API.Sample, _ language: SampleLanguage?) -> Tab {
    Tab(
      key: language?.rawValue ?? sample.language.lowercased(),
      label: sample.label ?? language?.label ?? sample.language,
      language: language?.rawValue ?? sample.language,
      text: sample.text
    )
  }
}
