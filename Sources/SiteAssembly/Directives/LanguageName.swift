/// What readers call the languages that code is marked with.
enum LanguageName {
  private static let names = [
    "bash": "Bash", "c": "C", "c++": "C++", "console": "Console", "cpp": "C++", "csharp": "C#",
    "css": "CSS", "docker": "Docker", "dockerfile": "Docker", "go": "Go", "graphql": "GraphQL",
    "html": "HTML", "http": "HTTP", "ini": "INI", "java": "Java", "javascript": "JavaScript",
    "js": "JavaScript", "json": "JSON", "kotlin": "Kotlin", "markdown": "Markdown", "php": "PHP",
    "powershell": "PowerShell", "py": "Python", "python": "Python", "python3": "Python",
    "rst": "reStructuredText", "ruby": "Ruby", "rust": "Rust", "scala": "Scala", "sh": "Shell",
    "shell": "Shell", "sql": "SQL", "swift": "Swift", "text": "Text", "toml": "TOML",
    "ts": "TypeScript", "typescript": "TypeScript", "xml": "XML", "yaml": "YAML", "yml": "YAML",
  ]

  /// The name of a language; the word itself where it has no other.
  static func of(_ language: String) -> String {
    names[language.lowercased()] ?? language
  }
}
