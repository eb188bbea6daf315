/// The coloured word for an operation's method.
enum MethodBadge {
  private static let known: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE"]

  static func html(_ method: String) -> HTML {
    let name = known.contains(method) ? method.lowercased() : "other"
    return "<span class=\"method method-\(name)\">\(method)</span>"
  }
}
