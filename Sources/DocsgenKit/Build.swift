import DocsModel
import HTMLRendering
import SiteAssembly
import SiteChecking
import SiteCompression

/// Makes a site of a content folder: each line is a stage, and each stage a value.
///
/// What is wrong in the sources is reported, and the best site that they give is published all the
/// same: one slip does not keep the other pages back. Only what throws, the machine or a site file
/// that cannot be read, leaves the published site as it was.
package func buildSite(
  _ options: BuildOptions,
  log: inout StageLog
) async throws -> BuiltSite {
  let output = try OutputFolder(at: options.output, besides: [options.content, options.theme])
  let content = try ContentFolder(at: options.content)
  let theme = try await log.run("read theme") {
    try await ThemeFolder(at: options.theme).files()
  }
  let renderer = Task { HTMLRenderer(theme: Theme(files: theme)) }
  let sources = try await log.run("read sources") { try await content.sources(options.jobs) }
  var parsed = ParsedSources()
  var settled = try await settle(options, sources, &log)
  await log.run("read specifications") { await settled.value.readSpecifications(options.jobs) }
  // A specification is parsed on one core.
  let downloads = SpecificationTexts.task(
    for: settled.value.specifications,
    in: settled.value.nodes
  )
  let assembled = await assembleSite(settled, options.jobs, reusing: &parsed, log: &log)
  let site = assembled.value.site
  let checking = Task { SiteChecker().check(site) }
  let rendered = await log.run("render") {
    await renderer.value.render(site, jobs: options.jobs)
  }
  let faults = await log.run("wait for check") { await checking.value }
  let texts = await log.run("wait for downloads") { await downloads.value }
  let assets = await log.run("read assets") { content.assets(of: site, in: sources) }
  let plain =
    rendered.value + SpecificationDownloads(site: site, sources: sources).files(of: texts)
    + assets.value
  let compressed = await log.run("compress") {
    options.isPrecompressed
      ? await SiteCompressor().compressedForms(of: plain, jobs: options.jobs) : []
  }
  let files = plain + compressed
  try await log.run("publish") {
    try await output.replaceContents(with: files, jobs: options.jobs)
  }
  return BuiltSite(
    counts: BuildCounts(assembled.value, files: files),
    report: Report(
      assembled.diagnostics + faults + rendered.diagnostics + assets.diagnostics,
      in: ReportedFiles(sources, below: options.content, theme: theme, below: options.theme)
    ),
    materials: [parsed, assembled.value, files]
  )
}

/// The part of a build that knows no page yet: from sources to a site with all links resolved.
///
/// What `parsed` holds of an earlier build is not parsed again.
func assembleSite(
  _ options: BuildOptions,
  sources: SourceTree,
  reusing parsed: inout ParsedSources,
  log: inout StageLog
) async throws -> Diagnosed<AssembledSite> {
  let settled = try await settle(options, sources, &log)
  return await assembleSite(settled, options.jobs, reusing: &parsed, log: &log)
}

private func settle(
  _ options: BuildOptions,
  _ sources: SourceTree,
  _ log: inout StageLog
) async throws -> Diagnosed<SourceParsing> {
  try await log.run("read site file") {
    var settled = try SiteFile(in: sources).configuration(for: options)
    settled.value.time = .ofThisRun
    return settled.map { SourceParsing(of: sources, configuration: $0) }
  }
}

private func assembleSite(
  _ settled: Diagnosed<SourceParsing>,
  _ jobs: Jobs,
  reusing parsed: inout ParsedSources,
  log: inout StageLog
) async -> Diagnosed<AssembledSite> {
  let parsing = settled.value
  parsed.prepare(for: parsing.configuration)
  let documents = await log.run("parse documents") {
    await parsing.documents(jobs, reusing: &parsed.documents)
  }
  let descriptions = await log.run("parse specifications") {
    let restructured = parsing.restructuredSpecifications(in: documents.value)
    parsed.prepare(forRestructured: restructured)
    return await parsing.descriptions(
      jobs,
      restructured: restructured,
      reusing: &parsed.descriptions
    )
  }
  let python = await log.run("parse Python") {
    await parsing.pythonModules(jobs, reusing: &parsed.python)
  }
  let site = await log.run("assemble") {
    await SiteAssembler(configuration: parsing.configuration, sources: parsing.sources).assemble(
      documents: documents.value,
      descriptions: descriptions.value,
      python: python.value,
      reusing: &parsed.assembly,
      jobs: jobs
    )
  }
  return Diagnosed(
    AssembledSite(documents: documents.value, site: site.value),
    settled.diagnostics + documents.diagnostics + descriptions.diagnostics + python.diagnostics
      + site.diagnostics
  )
}
