/// Prints any value of the model as a tree, one fact a line, with ranges as `@line:column-line:column`.
///
/// What is empty, false or nil is left out, so a tree shows what its source said.
package enum TreeDump {
  package static func text(of value: Any) -> String {
    var lines: [String] = []
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .collection {
      for child in mirror.children { append(child.value, label: nil, depth: 0, to: &lines) }
    } else {
      append(value, label: nil, depth: 0, to: &lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(
    _ value: Any,
    label: String?,
    depth: Int,
    to lines: inout [String]
  ) {
    let prefix = String(repeating: "  ", count: depth) + (label.map { $0 + ": " } ?? "")
    if let scalar = scalar(value) {
      lines.append(prefix + scalar)
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      for child in mirror.children {
        append(child.value, label: label, depth: depth, to: &lines)
      }
    case .enum:
      appendCase(mirror, of: value, prefix: prefix, depth: depth, to: &lines)
    case .collection, .set, .dictionary:
      lines.append(prefix.trimmingColon)
      for child in mirror.children {
        append(child.value, label: "-", depth: depth + 1, to: &lines)
      }
    default:
      if appendKind(of: mirror, prefix: prefix, depth: depth, to: &lines) { return }
      lines.append(prefix + "\(type(of: value))" + rangeSuffix(mirror))
      appendChildren(mirror, depth: depth + 1, to: &lines)
    }
  }

  /// A value that is told by its kind is shown as that: `paragraph @1:1-1:6`.
  private static func appendKind(
    of mirror: Mirror,
    prefix: String,
    depth: Int,
    to lines: inout [String]
  ) -> Bool {
    guard let kind = mirror.children.first(where: { $0.label == "kind" })?.value,
      Mirror(reflecting: kind).displayStyle == .enum
    else { return false }
    let first = lines.count
    let kindMirror = Mirror(reflecting: kind)
    if kindMirror.children.isEmpty {
      lines.append(prefix + "\(kind)")
    } else {
      appendCase(kindMirror, of: kind, prefix: prefix, depth: depth, to: &lines)
    }
    lines[first] += rangeSuffix(mirror)
    for child in mirror.children
    where child.label != "kind" && child.label != "range" && !isBlank(child.value) {
      append(child.value, label: child.label, depth: depth + 1, to: &lines)
    }
    return true
  }

  private static func appendChildren(_ mirror: Mirror, depth: Int, to lines: inout [String]) {
    for child in mirror.children where !isBlank(child.value) && child.label != "range" {
      append(child.value, label: child.label, depth: depth, to: &lines)
    }
  }

  private static func appendCase(
    _ mirror: Mirror,
    of value: Any,
    prefix: String,
    depth: Int,
    to lines: inout [String]
  ) {
    guard let payload = mirror.children.first else {
      lines.append(prefix + "\(value)")
      return
    }
    let name = payload.label ?? ""
    if let scalar = scalar(payload.value) {
      lines.append(prefix + name + " " + scalar)
      return
    }
    let inner = Mirror(reflecting: payload.value)
    switch inner.displayStyle {
    case .collection:
      lines.append(prefix + name)
      for child in inner.children { append(child.value, label: nil, depth: depth + 1, to: &lines) }
    case .enum, .optional:
      lines.append(prefix + name)
      append(payload.value, label: nil, depth: depth + 1, to: &lines)
    default:
      lines.append(prefix + name + rangeSuffix(inner))
      appendChildren(inner, depth: depth + 1, to: &lines)
    }
  }

  private static func scalar(_ value: Any) -> String? {
    switch value {
    case let text as String: quoted(text)
    case let flag as Bool: "\(flag)"
    case let number as any BinaryInteger: "\(number)"
    case let range as SourceRange: shown(range)
    case let path as PagePath: path.path
    case let path as API.PathTemplate: path.text
    case let id as API.Operation.ID: "operation \(id.api).\(id.index)"
    case let id as API.Schema.ID: "schema \(id.index)"
    case let id as SourceFile.ID: "file \(id.index)"
    default: nil
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func shown(_ range: SourceRange) -> String {
    "@\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }

  private static func rangeSuffix(_ mirror: Mirror) -> String {
    for child in mirror.children where child.label == "range" {
      if let range = child.value as? SourceRange { return " " + shown(range) }
    }
    return ""
  }

  private static func isBlank(_ value: Any) -> Bool {
    switch value {
    case let text as String: return text.isEmpty
    case let flag as Bool: return !flag
    case let attributes as Attributes: return attributes == .none
    case let constraints as API.Constraints: return constraints == API.Constraints()
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection, .set, .dictionary: return mirror.children.isEmpty
    default: return false
    }
  }
}

extension String {
  fileprivate var trimmingColon: String {
    hasSuffix(": ") ? String(dropLast(2)) : self
  }
}
