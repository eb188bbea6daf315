import DocsModel

/// A specification's objects as they are written, OpenAPI 2.0 to 3.2 in one tree.
enum OpenAPI {
  enum Version: Int, Comparable {
    case v2_0
    case v3_0
    case v3_1
    case v3_2

    /// As a specification writes it, without the patch number.
    var name: String {
      switch self {
      case .v2_0: "2.0"
      case .v3_0: "3.0"
      case .v3_1: "3.1"
      case .v3_2: "3.2"
      }
    }

    static func < (left: Self, right: Self) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A value in place, or the reference that leads to it.
  indirect enum Written<Value> {
    case inline(Value)
    case reference(Reference)
  }

  struct Reference {
    /// As written: `#/definitions/User`, `../common/Error.yaml`.
    var text: String
    var range: SourceRange
    /// OpenAPI 3.1 lets both stand beside a reference, in the place of the target's own.
    var summary: String?
    var description: Written<Text>?
    /// What it leads to, where that is no place that a text could name.
    var target: Node?

    init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }

    /// The reference that an object is; nil for anything else.
    init?(_ node: Node) {
      guard let target = node["$ref"], let text = target.string else { return nil }
      self.init(text: text, range: target.range)
    }
  }

  /// A text in CommonMark.
  struct Text {
    var string: String
    var range: SourceRange
  }

  /// A member of a map, where the author chooses the names.
  struct Named<Value> {
    var name: String
    var range: SourceRange
    var value: Value
  }
}
