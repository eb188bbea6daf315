extension API {
  /// A path with variables, in any of the spellings that documents use.
  package struct PathTemplate: Hashable, Sendable {
    package enum Segment: Hashable, Sendable {
      case literal(String)
      case variable(Variable)
    }

    package struct Variable: Hashable, Sendable {
      package var name: String
      /// The filter or type as written: `int`, `path`, `re`, `uuid`.
      package var type: String?
      /// The regular expression of a `re` filter.
      package var pattern: String?

      package init(name: String, type: String? = nil, pattern: String? = nil) {
        self.name = name
        self.type = type
        self.pattern = pattern
      }
    }

    /// As written: `/bundles/<uuid:re:0x[0-9a-f]{32}>/contents/`.
    package let text: String
    package let segments: [Segment]

    package var variables: [Variable] {
      segments.compactMap { segment in
        if case .variable(let variable) = segment { variable } else { nil }
      }
    }

    /// The same for two paths that differ only in how their variables are named and written.
    package var shape: String {
      segments.map { segment in
        switch segment {
        case .literal(let text): text
        case .variable: "{}"
        }
      }.joined()
    }

    /// The path with variables as `{name}`.
    package var normalized: String {
      segments.map { segment in
        switch segment {
        case .literal(let text): text
        case .variable(let variable): "{\(variable.name)}"
        }
      }.joined()
    }

    package init(text: String, segments: [Segment]) {
      self.text = text
      self.segments = segments
    }
  }
}
