import DocsModel
import DocsgenKit
import Glibc
import SiteServing

/// One build after another, counted.
struct PreviewBuilds: Sendable {
  struct Outcome {
    /// Nil where the site could not be built; the last one stays then.
    let site: PreviewedSite?
    let line: String
    /// What the terminal has not shown yet.
    let messages: String
    let status: SiteStatus
  }

  /// An open page shows no more errors than one looks at.
  private static let shownErrors = 10

  private let options: BuildOptions
  /// Tells this run of the program from others.
  private let start = "\(time(nil))"
  private var preview: Preview
  private var count = 0
  private var versions = (style: 0, script: 0)
  private var report = Report([], in: ReportedFiles(SourceTree(contents: [:]), below: ""))

  init(_ options: BuildOptions) {
    self.options = options
    preview = Preview(options)
  }

  /// Builds again; nil where nothing changed that the site is made of.
  mutating func next() async -> Outcome? {
    let begin = ContinuousClock.now
    do {
      guard let site = try await preview.build() else { return nil }
      versions = (site.styleVersion, site.scriptVersion)
      return outcome(site, site.report, "built", begin)
    } catch {
      let failure = error as? BuildFailure
      let files = ReportedFiles(
        failure?.sources ?? SourceTree(contents: [:]),
        below: options.content
      )
      return outcome(nil, Report(failure?.diagnostics ?? [], in: files), "not built", begin)
    }
  }

  private mutating func outcome(
    _ site: PreviewedSite?,
    _ report: Report,
    _ verb: String,
    _ begin: ContinuousClock.Instant
  ) -> Outcome {
    count += 1
    let milliseconds = Int((ContinuousClock.now - begin) / .milliseconds(1))
    let cause = preview.changes.first.map { first in
      let others = preview.changes.count - 1
      return ": \(first)" + (others > 0 ? " and \(others) more" : "")
    }
    let faults = report.summary.isEmpty ? "" : ", \(report.summary)"
    // Where a site could not be built, the next one is measured by the last that could.
    defer { if site != nil { self.report = report } }
    return Outcome(
      site: site,
      line: "\(verb) in \(milliseconds) ms\(count == 1 ? "" : cause ?? "")\(faults)",
      messages: report.newMessages(since: self.report, in: StandardStream.error.style),
      status: status(of: report)
    )
  }

  /// The state before the first build.
  var beginning: SiteStatus { status(of: report) }

  private func status(of report: Report) -> SiteStatus {
    SiteStatus(
      version: "\(start)-\(count)",
      styles: "\(start)-\(versions.style)",
      scripts: "\(start)-\(versions.script)",
      errors: report.errorTexts(in: preview.changes, atMost: Self.shownErrors),
      errorCount: report.errorCount
    )
  }
}
