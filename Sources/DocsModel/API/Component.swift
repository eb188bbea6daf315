extension API {
  /// A part of a specification that has a name and that nothing refers to.
  package struct Component: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case parameter
      case requestBody = "request body"
      case response
      case header
      case example
      case link
      case callback
      case mediaType = "media type"
      case pathItem = "path"
    }

    /// What all of them are called together, as the title of their page.
    package static let title = "Parts that no operation uses"

    package var kind: Kind
    package var name: String
    /// An operation that consists of the component alone.
    package var content: Operation

    package init(kind: Kind, name: String, content: Operation) {
      self.kind = kind
      self.name = name
      self.content = content
    }
  }
}
