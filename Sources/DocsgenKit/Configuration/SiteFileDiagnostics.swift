import DocsModel
import OpenAPIParsing

/// Messages about the site file.
extension Diagnostic {
  static func unknownKey(
    _ key: String,
    in what: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .error(
      "site-unknown-key",
      "unknown key '\(key)' in \(what)",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func wrongType(of what: String, found: Node, expected: String) -> Self {
    .error(
      "site-wrong-type",
      "\(what) is \(found.kindName), expected \(expected)",
      at: found.range,
      help: expected == "a string" && found.isNumberOrBoolean ? "write it in quotes" : nil
    )
  }

  static func malformedValue(
    of key: String,
    found: String,
    expected: String,
    at range: SourceRange
  ) -> Self {
    .error("site-malformed-value", "'\(key)' is '\(found)', expected \(expected)", at: range)
  }

  static func unknownChoice(
    of key: String,
    found: String,
    among names: [String],
    at range: SourceRange
  ) -> Self {
    .error(
      "site-unknown-choice",
      "'\(key)' is '\(found)', expected one of " + names.map { "'\($0)'" }.joined(separator: ", "),
      at: range,
      help: NearMiss.nearest(to: found, in: names).map { "did you mean '\($0)'?" }
    )
  }

  static func missingKey(_ key: String, of what: String, at range: SourceRange) -> Self {
    .error("site-missing-key", "\(what) has no '\(key)'", at: range)
  }

  static func rivalKeys(_ key: String, _ other: String, at range: SourceRange) -> Self {
    .error("site-rival-keys", "'\(key)' and '\(other)' exclude each other", at: range)
  }

  static func duplicateAPI(_ id: String, at range: SourceRange) -> Self {
    .error("site-duplicate-api", "a second API with the id '\(id)'", at: range)
  }

  static func outsideContent(_ path: String, at range: SourceRange) -> Self {
    .error("site-outside-content", "'\(path)' leads out of the content folder", at: range)
  }

  static func missingSpecification(
    _ path: String,
    reason: String?,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .error(
      "site-missing-specification",
      reason.map { "'\(path)' cannot be read: \($0)" } ?? "no file '\(path)' in the content folder",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func pythonOutsideSources(_ path: String, at range: SourceRange) -> Self {
    .error(
      "site-python-outside",
      "'\(path)' lies outside the content folder",
      at: range,
      help: "copy or link the sources into the content folder"
    )
  }

  static func noPythonFiles(in folder: String, at range: SourceRange) -> Self {
    .error("site-no-python", "no Python files in the folder '\(folder)'", at: range)
  }

  static func unknownVariant(_ name: String, among names: [String], at range: SourceRange?) -> Self
  {
    .error(
      "site-unknown-variant",
      "the site file has no variant '\(name)'",
      at: range,
      help: NearMiss.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
    )
  }
}

extension Node {
  /// Whether quotes would make a string of it.
  fileprivate var isNumberOrBoolean: Bool {
    switch kind {
    case .number, .boolean: true
    case .null, .string, .array, .object: false
    }
  }
}
