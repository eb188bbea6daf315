import DocsModel

/// What two descriptions of the same operation have in common.
enum OperationKey {
  /// The same for paths that differ only in the names of their variables.
  static func shape(_ operation: API.Operation) -> String {
    operation.method + " " + operation.path.shape
  }

  /// As a role writes it: `GET /users/{id}`.
  static func written(_ operation: API.Operation) -> String {
    operation.method + " " + operation.path.text
  }
}
