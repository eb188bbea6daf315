import DocsModel

/// What the decorators before a definition say of it.
struct Decorators {
  private(set) var modifiers: [Python.Function.Modifier] = []
  private(set) var isOverload = false
  private(set) var isDataclass = false
  /// Whether what makes a dataclass says `kw_only=True`.
  private(set) var takesKeywordsOnly = false
  /// Whether the function is a further part of a property, which has its documentation elsewhere.
  private(set) var isSetter = false

  mutating func add(_ decorator: String) {
    let path = decorator.prefix { $0 != "(" }
    switch path.split(separator: ".").last {
    case "staticmethod": modifiers.append(.static)
    case "classmethod": modifiers.append(.classmethod)
    case "property", "cached_property": modifiers.append(.property)
    case "abstractmethod": modifiers.append(.abstractmethod)
    case "abstractproperty": modifiers += [.abstractmethod, .property]
    case "final": modifiers.append(.final)
    case "overload": isOverload = true
    case "dataclass", "dataclass_transform", "define", "frozen", "attrs", "s":
      isDataclass = true
      takesKeywordsOnly = decorator.filter { $0 != " " }.contains("kw_only=True")
    case "setter", "deleter": isSetter = path.contains(".")
    default: break
    }
  }

  func adding(_ modifier: Python.Function.Modifier) -> Decorators {
    var result = self
    result.modifiers.insert(modifier, at: 0)
    return result
  }
}
