import DocsModel

/// A number within bounds, as JSON text.
enum NumberSample {
  static func text(isInteger: Bool, within constraints: API.Constraints) -> String {
    let bounds = Bounds(constraints, isInteger: isInteger)
    let candidate = bounds.nearest(to: isInteger ? 1 : 1.5)
    // Doubles hold whole numbers to 2^53; beyond, the bound itself is the only safe number.
    guard abs(candidate) < 9_007_199_254_740_992 else {
      return constraints.minimum ?? constraints.maximum ?? "1"
    }
    let step = constraints.multipleOf.flatMap(Double.init) ?? 0
    guard step > 0 else { return text(of: candidate) }
    // The step itself is written without a rounding error.
    let check = NumberCheck(constraints)
    if let step = constraints.multipleOf, !isInteger, check.allows(step) { return step }
    return text(of: bounds.multiple(of: step, near: candidate))
  }

  private static func text(of number: Double) -> String {
    number == number.rounded() ? String(Int64(number)) : String(number)
  }

  private struct Bounds {
    var lower: Double?
    var upper: Double?

    init(_ constraints: API.Constraints, isInteger: Bool) {
      // What an exclusive bound is left by: the next whole number, or a little.
      let margin = isInteger ? 1 : 0.5
      lower = Self.number(constraints.minimum)
      upper = Self.number(constraints.maximum)
      if let exclusive = Self.number(constraints.exclusiveMinimum) {
        lower = max(lower ?? exclusive + margin, exclusive + margin)
      }
      if let exclusive = Self.number(constraints.exclusiveMaximum) {
        upper = min(upper ?? exclusive - margin, exclusive - margin)
      }
      if isInteger {
        lower = lower?.rounded(.up)
        upper = upper?.rounded(.down)
      } else {
        settleNarrowRange(constraints)
      }
    }

    /// Takes the middle where the margins have met: more than 0 and less than 1.
    private mutating func settleNarrowRange(_ constraints: API.Constraints) {
      guard let low = lower, let high = upper, low > high,
        let least = Self.number(constraints.exclusiveMinimum ?? constraints.minimum),
        let most = Self.number(constraints.exclusiveMaximum ?? constraints.maximum)
      else { return }
      lower = (least + most) / 2
      upper = lower
    }

    private static func number(_ text: String?) -> Double? {
      text.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    }

    func nearest(to number: Double) -> Double {
      if let lower, number < lower { return lower }
      if let upper, number > upper { return upper }
      return number
    }

    func multiple(of step: Double, near number: Double) -> Double {
      let up = (number / step).rounded(.up) * step
      if let upper, up > upper { return (number / step).rounded(.down) * step }
      return up
    }
  }
}
