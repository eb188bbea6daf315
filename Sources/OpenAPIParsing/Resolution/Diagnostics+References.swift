import DocsModel

extension Diagnostic {
  static func remoteReference(_ text: String, at range: SourceRange) -> Self {
    .error(
      "openapi-remote-reference",
      "the reference '\(text)' leads out of the sources",
      at: range,
      help: "nothing is fetched: keep a copy of the file beside this one"
    )
  }

  static func referenceOutside(_ text: String, at range: SourceRange) -> Self {
    .error(
      "openapi-reference-outside",
      "the reference '\(text)' leaves the content folder",
      at: range
    )
  }

  static func referenceToFolder(_ text: String, at range: SourceRange) -> Self {
    .error(
      "openapi-missing-file",
      "the reference '\(text)' leads to a folder",
      at: range,
      help: "name a file in it"
    )
  }

  static func unreadableFile(_ path: String, reason: String, at range: SourceRange) -> Self {
    .error("openapi-missing-file", "the file '\(path)' is not read: \(reason)", at: range)
  }

  static func missingFile(
    _ path: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .error(
      "openapi-missing-file",
      "there is no file '\(path)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func missingTarget(
    _ text: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .error(
      "openapi-missing-target",
      "the reference '\(text)' leads to nothing",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func referenceRing(_ text: String, at range: SourceRange) -> Self {
    .error("openapi-reference-ring", "the reference '\(text)' leads back to itself", at: range)
  }

  static func allOfRing(_ text: String, at range: SourceRange) -> Self {
    .error(
      "openapi-allof-ring",
      "through 'allOf' the schema '\(text)' is a part of itself",
      at: range
    )
  }

  static func unknownSecurityScheme(
    _ name: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .error(
      "openapi-unknown-security-scheme",
      "unknown security scheme '\(name)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }
}
