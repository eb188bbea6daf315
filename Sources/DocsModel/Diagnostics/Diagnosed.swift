/// The best value that a stage could make of its input, and what it has to say about that input.
package struct Diagnosed<Value: Sendable>: Sendable {
  package var value: Value
  package var diagnostics: [Diagnostic]
  /// The paths of other files that the value depends on, whether they are there or not.
  package var consulted: Set<String>

  package init(
    _ value: Value,
    _ diagnostics: [Diagnostic] = [],
    consulted: Set<String> = []
  ) {
    self.value = value
    self.diagnostics = diagnostics
    self.consulted = consulted
  }

  package func map<Result>(_ transform: (Value) -> Result) -> Diagnosed<Result> {
    Diagnosed<Result>(transform(value), diagnostics, consulted: consulted)
  }
}
