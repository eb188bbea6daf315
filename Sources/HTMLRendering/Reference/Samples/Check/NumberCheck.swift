import DocsModel

/// Whether a number schema allows a number, in the precision of doubles.
struct NumberCheck {
  private let constraints: API.Constraints

  init(_ constraints: API.Constraints) {
    self.constraints = constraints
  }

  func allows(_ text: String) -> Bool {
    guard let number = Double(text), number.isFinite else { return true }
    func bound(_ text: String?, _ isMet: (Double, Double) -> Bool) -> Bool {
      text.flatMap(Double.init).map { isMet(number, $0) } ?? true
    }
    return bound(constraints.minimum, >=) && bound(constraints.maximum, <=)
      && bound(constraints.exclusiveMinimum, >) && bound(constraints.exclusiveMaximum, <)
      && bound(constraints.multipleOf) { $1 == 0 || abs(($0 / $1).rounded() * $1 - $0) < 1e-9 }
  }
}
