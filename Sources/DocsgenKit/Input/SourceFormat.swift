/// What a source is written in, told from its name.
enum SourceFormat {
  case restructuredText
  case markdown
  /// JSON or YAML: a specification, a part of one, or something else.
  case data

  init?(of path: String) {
    switch path.split(separator: ".").last {
    case "rst": self = .restructuredText
    case "md": self = .markdown
    case "json", "yaml", "yml": self = .data
    default: return nil
    }
  }

  var isDocument: Bool {
    switch self {
    case .restructuredText, .markdown: true
    case .data: false
    }
  }
}
