import DocsModel
import DocsgenKit
import SiteServing

/// Builds a previewed site after each change, shows it, and says so on the terminal.
struct PreviewSession: Sendable {
  let site: CurrentSite
  let live = LiveReload()
  private let options: BuildOptions
  private let basePath: String
  private let builds: PreviewBuilds

  init(_ options: BuildOptions, basePath: String) {
    self.options = options
    self.basePath = basePath
    builds = PreviewBuilds(options)
    let waiting = LivePages.waiting(basePath: basePath, state: builds.beginning)
    site = CurrentSite(waiting.files)
  }

  /// Builds for the first time.
  func start() async -> PreviewBuilds {
    var builds = builds
    if let outcome = await builds.next() { show(outcome) }
    return builds
  }

  /// Keeps the site up to date until the task is cancelled.
  func follow(_ builds: PreviewBuilds) async {
    var builds = builds
    await FolderWatcher([options.content, options.theme]).run {
      if let outcome = await builds.next() { show(outcome) }
    }
  }

  private func show(_ outcome: PreviewBuilds.Outcome) {
    if let built = outcome.site {
      let pages = LivePages(basePath: basePath, state: outcome.status, built.file)
      site.replace(with: pages.files)
    }
    live.announce(outcome.status)
    StandardStream.output.write(outcome.line + "\n")
    StandardStream.error.write(outcome.messages)
  }
}
