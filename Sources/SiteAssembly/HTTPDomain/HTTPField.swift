import DocsModel

/// One field of an `http:` directive, or one that httpdomain does not know.
struct HTTPField: Sendable {
  var kind: HTTPFieldKind
  var name: String
  var type: String?
  var body: [Block]
  var nameRange: SourceRange
  var range: SourceRange

  /// Whether the text begins with a mark such as `(required)`.
  var isMarkedRequired: Bool {
    guard case .paragraph(let inlines)? = body.first?.kind else { return false }
    let text = inlines.plainText.trimmed.lowercased()
    return ["(required", "[required", "required.", "required:", "required -", "required,"]
      .contains { text.hasPrefix($0) } || text == "required"
  }
}

/// Sorts the fields of one field list by what they speak of.
struct HTTPFieldList {
  private struct Name: Hashable {
    var kind: HTTPFieldKind
    var name: String
  }

  private(set) var fields: [HTTPField] = []
  private(set) var unknown: [Field] = []
  /// The kinds in the order of their first fields; nil stands for the fields that are not known.
  private(set) var order: [HTTPFieldKind?] = []
  /// The first field of each name.
  private var indices: [Name: Int] = [:]
  private var types: [(use: HTTPFieldKind.Use, name: String, field: Field)] = []

  init(_ written: [Field]) {
    for field in written { add(field) }
    for type in types { apply(type) }
  }

  private mutating func add(_ field: Field) {
    let (word, argument) = Self.split(field.unmarkedName)
    guard !argument.isEmpty, let use = HTTPFieldKind.uses[word] else {
      unknown.append(field)
      note(nil)
      return
    }
    let hasTypeAndName = argument.words.count > 1
    if use.isType, !(use.isEither && hasTypeAndName) {
      types.append((use, argument, field))
    } else {
      append(field, kind: use.kind, argument: argument)
    }
  }

  private mutating func append(_ field: Field, kind: HTTPFieldKind, argument: String) {
    let words = argument.words
    let isTyped = kind.takesTypes && words.count > 1
    let name = isTyped ? words[words.count - 1] : words.joined(separator: " ")
    let key = Name(kind: kind, name: name)
    indices[key] = indices[key] ?? fields.count
    fields.append(
      HTTPField(
        kind: kind,
        name: name,
        type: isTyped ? words.dropLast().joined(separator: " ") : nil,
        body: field.body,
        nameRange: field.nameRange,
        range: field.range
      )
    )
    note(kind)
  }

  /// Gives a type to its field, wherever that stands; a type without a field becomes one.
  private mutating func apply(_ type: (use: HTTPFieldKind.Use, name: String, field: Field)) {
    if let index = indices[Name(kind: type.use.kind, name: type.name)] {
      fields[index].type = type.field.body.map(\.plainText).joined(separator: " ").trimmed
    } else {
      append(type.field, kind: type.use.kind, argument: type.name)
    }
  }

  private mutating func note(_ kind: HTTPFieldKind?) {
    if !order.contains(kind) { order.append(kind) }
  }

  /// Splits `>json string [].name` at the first blank.
  private static func split(_ name: String) -> (word: String, argument: String) {
    let trimmed = name.trimmed
    guard let blank = trimmed.firstIndex(where: \.isWhitespace) else {
      return (trimmed.lowercased(), "")
    }
    return (trimmed[..<blank].lowercased(), trimmed[blank...].trimmed)
  }
}

extension Field {
  /// The name without its emphasis or backquotes: a writer may set off what the field is about.
  fileprivate var unmarkedName: String {
    let isOnlyMarked = nameInlines.allSatisfy { inline in
      switch inline {
      case .text, .literal, .emphasis, .strong: true
      default: false
      }
    }
    return isOnlyMarked && nameInlines.count > 1 ? nameInlines.plainText : name
  }
}
