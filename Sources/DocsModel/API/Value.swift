/// A JSON value that kept the order of its members and the text of its numbers.
package indirect enum Value: Equatable, Sendable {
  package struct Member: Equatable, Sendable {
    package var name: String
    package var value: Value

    package init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  case null
  case boolean(Bool)
  /// The number's text: 400 digits stay 400 digits.
  case number(String)
  case string(String)
  case array([Value])
  case object([Member])
}
