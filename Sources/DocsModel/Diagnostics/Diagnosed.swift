/// The best value that a stage could make of its input, and what it has to say about that input.
package struct Diagnosed<Value: Sendable>: Sendable {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Result>(_ transform: (Value) -> Result) -> Diagnosed<Result> {
    Diagnosed<Result>(transform(value), diagnostics)
  }
}
