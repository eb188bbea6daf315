import DocsModel

extension Diagnostic {
  static func missingContent(_ path: String) -> Self {
    .error(
      "site-missing-content",
      "the content folder '\(path)' does not exist",
      at: nil,
      help: "name the folder with --content, or make one with 'docsgen init \(path)'"
    )
  }

  static func contentIsNoFolder(_ path: String) -> Self {
    .error("site-content-not-a-folder", "the content '\(path)' is a file, not a folder", at: nil)
  }

  static func missingTheme(_ path: String) -> Self {
    .error(
      "site-missing-theme",
      "the theme folder '\(path)' does not exist",
      at: nil,
      help: "name the folder with --theme"
    )
  }

  static func unreadable(_ path: String, reason: String) -> Self {
    .error("site-unreadable-file", "'\(path)' cannot be read: \(reason)", at: nil)
  }

  static func unwritable(_ path: String, reason: String) -> Self {
    .error("site-unwritable-file", "'\(path)' cannot be written: \(reason)", at: nil)
  }

  static func foreignOutput(_ path: String) -> Self {
    .error(
      "site-foreign-output",
      "'\(path)' was not made by docsgen, so it is not replaced",
      at: nil,
      help: "name another folder with --output, or move this one away"
    )
  }

  static func outputIsNoFolder(_ path: String) -> Self {
    .error("site-output-not-a-folder", "the output '\(path)' is a file, not a folder", at: nil)
  }

  static func entangledOutput(_ output: String, content: String) -> Self {
    .error(
      "site-entangled-output",
      "the output '\(output)' and the folder '\(content)' that it is made from lie in one another",
      at: nil,
      help: "name a folder beside it with --output"
    )
  }

  static func occupiedFolder(_ path: String) -> Self {
    .error(
      "site-occupied-folder",
      "the folder '\(path)' is not empty",
      at: nil,
      help: "name a new folder"
    )
  }
}
