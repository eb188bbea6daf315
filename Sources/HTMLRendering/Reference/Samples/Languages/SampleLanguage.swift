import DocsModel

/// The languages that every operation has a sample in, in the order of their tabs.
enum SampleLanguage: String, CaseIterable {
  case shell
  case python
  case javascript
  case go
  case http

  var label: String {
    switch self {
    case .shell: "curl"
    case .python: "Python"
    case .javascript: "JavaScript"
    case .go: "Go"
    case .http: "HTTP"
    }
  }

  /// The language of a name as writers of `x-codeSamples` give it.
  init?(named name: String) {
    switch name.lowercased() {
    case "shell", "curl", "bash", "sh", "console": self = .shell
    case "python", "python3", "py": self = .python
    case "javascript", "js", "node", "nodejs", "node.js": self = .javascript
    case "go", "golang": self = .go
    case "http", "https": self = .http
    default: return nil
    }
  }

  func text(of request: SampleRequest) -> String {
    switch self {
    case .shell: CurlCommand(request).text
    case .python: PythonSample(request).text
    case .javascript: JavaScriptSample(request).text
    case .go: GoSample(request).text
    case .http: HTTPMessage(request).text
    }
  }
}
