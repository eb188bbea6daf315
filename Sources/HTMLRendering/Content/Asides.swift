import DocsModel

extension ContentRenderer {
  func render(_ quote: BlockQuote, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let attribution: HTML =
      quote.attribution.map { "<p class=\"attribution\">—\(render($0))</p>\n" } ?? HTML()
    let blocks = render(quote.blocks, headingLevel: headingLevel)
    return "<blockquote\(attributes)>\n\(blocks)\(attribution)</blockquote>"
  }

  func render(_ admonition: Admonition, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let title = admonition.title.map { render($0) } ?? AdmonitionTitle.of(admonition.kind)
    let titleMarkup: HTML =
      title.isEmpty ? HTML() : "<p class=\"admonition-title\">\(title)</p>\n"
    let all = attributes.adding(admonition.kind == "admonition" ? nil : admonition.kind)
      .adding("admonition")
    return """
      <div\(all) role="note">
      \(titleMarkup)\(render(admonition.blocks, headingLevel: headingLevel))</div>
      """
  }

  func render(_ footnote: Footnote, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let all = attributes.adding("footnote")
    return """
      <div\(all) role="note">
      <span class="footnote-label">\(label(of: footnote))</span>
      <div class="footnote-text">\(render(footnote.blocks, headingLevel: headingLevel))</div>
      </div>
      """
  }

  /// The label, itself the way back where one reference leads here, else with a link for each.
  private func label(of footnote: Footnote) -> HTML {
    let label = footnote.shownLabel ?? "?"
    let targets = footnote.backlinks.map { "#" + PercentEncoding.fragment($0) }
    guard targets.count != 1 else {
      return "[<a href=\"\(targets[0])\" role=\"doc-backlink\">\(label)</a>]"
    }
    let links: [HTML] = targets.enumerated().map { index, target in
      "<a href=\"\(target)\" role=\"doc-backlink\">\(index + 1)</a>"
    }
    let list: HTML = links.isEmpty ? HTML() : " (\(links.joined(separator: ",")))"
    return "[\(label)]\(list)"
  }
}

/// The titles of asides that the writer gave none.
enum AdmonitionTitle {
  static func of(_ kind: String) -> HTML {
    switch kind {
    case "admonition": HTML()
    case "seealso": "See also"
    default: HTML(text: kind.prefix(1).uppercased() + kind.dropFirst())
    }
  }
}
