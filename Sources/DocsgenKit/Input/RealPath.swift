import Glibc

/// Paths without links, `.` and `..`.
enum RealPath {
  /// The real path of something that exists, or nil with the reason in `errno`.
  static func of(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The real path of something whose last steps may not exist yet.
  static func ofFuture(_ path: String) -> String? {
    if let real = of(path) { return real }
    let steps = path.split(separator: "/")
    guard let name = steps.last, name != ".." else { return nil }
    let isAbsolute = path.hasPrefix("/")
    let parent = (isAbsolute ? "/" : "./") + steps.dropLast().joined(separator: "/")
    guard steps.count > 1 else { return of(parent).map { join($0, name) } }
    return ofFuture(parent).map { join($0, name) }
  }

  private static func join(_ folder: String, _ name: Substring) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }
}
