import DocsModel

/// The operation around a text, for the parts of it that stand in the text.
struct OperationScope: Sendable {
  let api: API.Description
  /// The page that tells how to log in.
  let indexPage: PagePath?
  let operation: API.Operation
  /// The fragment that the fragments of its parts begin with; empty on a page of its own.
  let fragment: String
  let headingLevel: Int
  var samples = SampleTable()
}
