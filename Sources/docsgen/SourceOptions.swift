import ArgumentParser
import DocsModel
import DocsgenKit

/// What the site is made from.
struct SourceOptions: ParsableArguments {
  @Option(help: "The folder that the site is made from.")
  var content = "content"

  @Option(help: "The folder with templates, styles and scripts (default: docsgen's own).")
  var theme: String?

  @Option(help: "The path that the site is served under, in place of the site file's.")
  var basePath: BasePath?

  @Option(help: "Takes the variant of this name in the site file.")
  var variant: String?

  func validate() throws {
    guard let theme, !Folder.exists(at: theme) else { return }
    throw ValidationError("The theme folder '\(theme)' does not exist.")
  }
}
