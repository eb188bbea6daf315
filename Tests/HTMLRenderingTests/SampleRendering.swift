import DocsModel
@testable import HTMLRendering

/// The markup of blocks on the page `guide/start.html`, without the line feed at the end.
func rendered(
  _ blocks: Block...,
  configuration: SiteConfiguration = SiteConfiguration(title: "Sample")
) -> String {
  var text = string(content(configuration).render(blocks, headingLevel: 2))
  if text.hasSuffix("\n") { text.removeLast() }
  return text
}

func rendered(
  _ inlines: Inline...,
  configuration: SiteConfiguration = SiteConfiguration(title: "Sample")
) -> String {
  string(content(configuration).render(inlines))
}

func string(_ html: HTML) -> String {
  String(decoding: html.bytes, as: UTF8.self)
}

func content(
  _ configuration: SiteConfiguration = SiteConfiguration(title: "Sample")
) -> ContentRenderer {
  ContentRenderer(
    site: .of([], configuration: configuration),
    page: PagePath("guide/start.html"),
    templates: TemplateEngine.load(.of(), roots: []).value
  )
}
