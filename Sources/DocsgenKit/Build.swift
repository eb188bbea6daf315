package import DocsModel
import HTMLRendering
import SiteAssembly
import SiteChecking

/// Makes a site of a content folder: each line is a stage, and each stage a value.
///
/// What is wrong in the sources is reported, and the best site that they give is published all the
/// same: one author's slip does not keep the other pages back. Only what throws, the machine or a
/// site file that cannot be read, leaves the published site as it was.
package func buildSite(
  _ options: BuildOptions,
  log: inout StageLog
) async throws -> Diagnosed<BuiltSite> {
  let output = try OutputFolder(at: options.output, besides: [options.content, options.theme])
  let content = try ContentFolder(at: options.content)
  let theme = try await log.run("read theme") { try ThemeFolder(at: options.theme).theme() }
  let sources = try await log.run("read sources") { try content.sources() }
  let site = try await assembleSite(options, sources: sources, log: &log)
  let faults = await log.run("check") { SiteChecker().check(site.value.site) }
  let pages = await log.run("render") {
    await HTMLRenderer(theme: theme).render(site.value.site, jobs: options.jobs)
  }
  let assets = await log.run("read assets") { content.assets(of: site.value.site, in: sources) }
  let files = pages.value + assets.value
  try await log.run("publish") { try output.replaceContents(with: files) }
  return Diagnosed(
    BuiltSite(sources: sources, counts: BuildCounts(site.value, files: files)),
    site.diagnostics + faults + pages.diagnostics + assets.diagnostics
  )
}

/// The part of a build that knows no page yet: from sources to a site with all links resolved.
package func assembleSite(
  _ options: BuildOptions,
  sources: SourceTree,
  log: inout StageLog
) async throws -> Diagnosed<AssembledSite> {
  let configuration = try await log.run("read site file") {
    try SiteFile(in: sources).configuration(for: options)
  }
  let parsing = SourceParsing(of: sources, configuration: configuration.value)
  let documents = await log.run("parse documents") { await parsing.documents(options.jobs) }
  let descriptions = await log.run("parse specifications") {
    await parsing.descriptions(options.jobs)
  }
  let site = await log.run("assemble") {
    SiteAssembler(configuration: configuration.value, sources: sources)
      .assemble(documents: documents.value, descriptions: descriptions.value)
  }
  return Diagnosed(
    AssembledSite(documents: documents.value.count, site: site.value),
    configuration.diagnostics + documents.diagnostics + descriptions.diagnostics + site.diagnostics
  )
}
