/// The name that a module is imported by, told from its path.
enum PythonModuleName {
  /// `sdk/app/errors.py` below `sdk` is `app.errors`, `sdk/app/__init__.py` is `app`; nil for what is
  /// no module.
  static func of(_ path: String, below roots: [String]) -> String? {
    guard path.hasSuffix(".py") || path.hasSuffix(".pyi") else { return nil }
    let prefixes = roots.map { $0.isEmpty ? "" : $0 + "/" }
    guard let prefix = prefixes.first(where: path.hasPrefix) else { return nil }
    var steps = path.dropFirst(prefix.count).split(separator: "/")
    guard let file = steps.popLast(), let dot = file.lastIndex(of: ".") else { return nil }
    if file[..<dot] != "__init__" { steps.append(file[..<dot]) }
    return steps.isEmpty ? nil : steps.joined(separator: ".")
  }
}
