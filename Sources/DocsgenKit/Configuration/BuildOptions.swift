package import DocsModel

/// What the command line says of a build.
package struct BuildOptions: Sendable {
  package var content: String
  package var theme: String
  package var output: String
  /// Nil leaves it to the site file.
  package var basePath: BasePath?
  package var variant: String?
  package var jobs: Jobs
  /// Whether files that are sent often stand there compressed, too.
  package var isPrecompressed = false

  package init(
    content: String,
    theme: String? = nil,
    output: String,
    basePath: BasePath? = nil,
    variant: String? = nil,
    jobs: Jobs? = nil
  ) {
    self.content = content
    self.theme = theme ?? BundledTheme.path
    self.output = output
    self.basePath = basePath
    self.variant = variant
    self.jobs = jobs ?? .all
  }
}
