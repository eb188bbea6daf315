import DocsModel

extension Diagnostic {
  static func unknownVersion(_ found: String, at range: SourceRange) -> Self {
    .error(
      "openapi-version",
      "unknown version '\(found)'",
      at: range,
      help: "known are 2.0, 3.0, 3.1 and 3.2"
    )
  }

  static func noSpecification(at range: SourceRange) -> Self {
    .error(
      "openapi-version",
      "expected 'openapi' or 'swagger' with the version of the specification",
      at: range
    )
  }

  static func wrongType(of owner: String, found: String, at range: SourceRange) -> Self {
    .error("openapi-type", "expected an object for \(owner), found \(found)", at: range)
  }

  static func wrongType(
    of field: String,
    expected: String,
    found: String,
    at range: SourceRange
  ) -> Self {
    .error("openapi-type", "expected \(expected) for '\(field)', found \(found)", at: range)
  }

  static func unquotedText(of field: String, found: String, at range: SourceRange) -> Self {
    .error(
      "openapi-type",
      "expected a string for '\(field)', found \(found)",
      at: range,
      help: "put it in quotes"
    )
  }

  static func missingField(_ name: String, of owner: String, at range: SourceRange) -> Self {
    .error("openapi-missing-field", "\(owner) needs the field '\(name)'", at: range)
  }

  static func exclusiveFields(
    _ first: String,
    _ second: String,
    of owner: String,
    at range: SourceRange
  ) -> Self {
    .error(
      "openapi-exclusive-fields",
      "\(owner) has the field '\(first)' or the field '\(second)', not both",
      at: range
    )
  }

  static func optionalPathParameter(_ name: String, at range: SourceRange) -> Self {
    .error(
      "openapi-path-parameter",
      "the path parameter '\(name)' needs 'required: true'",
      at: range
    )
  }

  static func unknownDialect(_ uri: String, at range: SourceRange) -> Self {
    .warning(
      "openapi-dialect",
      "the dialect '\(uri)' is not known",
      at: range,
      help: "schemas are read as those of JSON Schema 2020-12"
    )
  }

  static func unknownTag(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "openapi-unknown-tag",
      "unknown tag '\(name)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func tagRing(_ name: String, at range: SourceRange) -> Self {
    .error("openapi-tag-ring", "through 'parent' the tag '\(name)' is around itself", at: range)
  }

  static func unknownField(
    _ name: String,
    of owner: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .warning(
      "openapi-unknown-field",
      "unknown field '\(name)' of \(owner)",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  /// What other versions of the specification have; it is read all the same.
  static func otherVersion(
    _ construct: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2,
    at range: SourceRange
  ) -> Self {
    let versions =
      last == .v3_2
      ? "OpenAPI \(first.name) and later"
      : first == last ? "OpenAPI \(first.name)" : "OpenAPI \(first.name) to \(last.name)"
    return .warning(
      "openapi-other-version",
      "\(construct) belongs to \(versions)",
      at: range
    )
  }

  static func olderDialect(
    _ construct: String,
    readAs keywords: String,
    at range: SourceRange
  ) -> Self {
    .warning(
      "openapi-older-dialect",
      "\(construct) belongs to older dialects of JSON Schema",
      at: range,
      help: "it is read as \(keywords)"
    )
  }

  static func newerVersion(_ found: String, at range: SourceRange) -> Self {
    .warning(
      "openapi-version",
      "version '\(found)' is newer than those that are known",
      at: range,
      help: "it is read as \(OpenAPI.Version.v3_2.name)"
    )
  }

  static func followedReference(_ owner: String, at range: SourceRange) -> Self {
    .warning(
      "openapi-reference-place",
      "a reference in the place of \(owner)",
      at: range,
      help: "it is followed, though the specification has none here"
    )
  }

  static func unknownChoice(
    _ text: String,
    of field: String,
    known: [String],
    at range: SourceRange
  ) -> Self {
    let nearest = NearMiss.nearest(to: text, in: known)
    let names = known.map { "'\($0)'" }.joined(separator: ", ")
    return .error(
      "openapi-value",
      "unknown value '\(text)' for '\(field)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" } ?? "known are \(names)"
    )
  }

  static func bareExample(at range: SourceRange) -> Self {
    .warning(
      "openapi-example",
      "a value in the place of an example object",
      at: range,
      help: "the value belongs below 'value'"
    )
  }

  static func pathWithoutSlash(_ path: String, at range: SourceRange) -> Self {
    .error("openapi-path", "the path '\(path)' does not begin with '/'", at: range)
  }

  static func unknownStatus(_ status: String, at range: SourceRange) -> Self {
    .error(
      "openapi-status",
      "unknown status '\(status)'",
      at: range,
      help: "expected a code such as '200', a range such as '4XX', or 'default'"
    )
  }

  static func undeclaredPathVariable(
    _ name: String,
    of path: String,
    at range: SourceRange
  ) -> Self {
    .error(
      "openapi-path-variable",
      "no parameter tells about '{\(name)}' of the path '\(path)'",
      at: range
    )
  }

  static func parameterOutsidePath(
    _ name: String,
    path: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .error(
      "openapi-path-parameter",
      "the path '\(path)' has no '{\(name)}' for the parameter '\(name)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func duplicateOperationID(
    _ id: String,
    first: API.Operation,
    at range: SourceRange
  ) -> Self {
    .warning(
      "openapi-duplicate-operation-id",
      "duplicate operationId '\(id)'",
      at: range,
      help: "\(first.method) \(first.path.text) in line \(first.range.start.line) has it already"
    )
  }

  static func duplicateParameter(_ parameter: API.Parameter, at range: SourceRange) -> Self {
    .error(
      "openapi-duplicate-parameter",
      "a second \(parameter.location.rawValue) parameter '\(parameter.name)'",
      at: range
    )
  }

  static func refusedServer(_ url: String, _ reason: String, at range: SourceRange) -> Self {
    .warning(
      "openapi-refused-server",
      "no request is sent to the server '\(url)': \(reason)",
      at: range
    )
  }

  static func refusedFlow(of scheme: String, _ reason: String, at range: SourceRange) -> Self {
    .warning("openapi-refused-flow", "nobody logs in by '\(scheme)': \(reason)", at: range)
  }
}
