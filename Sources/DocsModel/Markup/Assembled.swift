/// A part of the operation around it, shown where the writer put it.
///
/// The facts stand in the `API.Operation`; this says only which of them belong here.
package struct OperationPart: Equatable, Sendable {
  package enum Selection: Equatable, Sendable {
    /// Parameters of one location, in this order.
    case parameters(API.Parameter.Location, names: [String])
    /// Fields of the request body, by dotted path.
    case requestBody(names: [String])
    /// Fields of the response body, by dotted path.
    case responseBody(names: [String])
    case responseHeaders(names: [String])
    case responses(codes: [String])
    /// Requests and answers that the writer shows, by their places in the operation's samples.
    case samples(indices: [Int])
  }

  /// The writer's label: `Query parameters:`; nil for the renderer's own.
  package var label: [Inline]?
  package var selection: Selection

  package init(label: [Inline]? = nil, selection: Selection) {
    self.label = label
    self.selection = selection
  }
}

/// A list of an API's operations, by group.
package struct OperationIndex: Equatable, Sendable {
  package var api: Int
  /// The groups to list, by name; nil for all.
  package var groups: [String]?

  package init(api: Int, groups: [String]? = nil) {
    self.api = api
    self.groups = groups
  }
}

/// The description of a named thing of a programming language.
package struct ObjectDescription: Equatable, Sendable {
  /// The words before the name: `exception`, `async classmethod`; functions have none.
  package var kind: String
  /// The full name: `package.module.Class`.
  package var name: String
  /// The signature after the name: `(path: str, depth: int = 0)`.
  package var signature: String = ""
  /// The types in the signature that lead somewhere, in its order.
  package var types: [LinkedType] = []
  /// Whether it stands in the description of its class, so that its own name is enough.
  package var isMember: Bool = false
  /// Whether it is written with an `@` before its name.
  package var isDecorator: Bool = false
  package var blocks: [Block]

  package init(kind: String, name: String, signature: String = "", blocks: [Block]) {
    self.kind = kind
    self.name = name
    self.signature = signature
    self.blocks = blocks
  }
}

/// A name within a signature, by its place in the signature's UTF-8.
package struct LinkedType: Equatable, Sendable {
  package var place: Range<Int>
  package var destination: LinkDestination

  package init(place: Range<Int>, destination: LinkDestination) {
    self.place = place
    self.destination = destination
  }
}

/// An entry of a tree of links, as `toctree` and `contents` show it.
package struct LinkTreeItem: Equatable, Sendable {
  package var title: [Inline]
  package var destination: LinkDestination
  package var children: [LinkTreeItem] = []

  package init(title: [Inline], destination: LinkDestination, children: [LinkTreeItem] = []) {
    self.title = title
    self.destination = destination
    self.children = children
  }
}

/// Alternatives of which a reader sees one at a time; without scripts one below another.
package struct TabSet: Equatable, Sendable {
  package struct Tab: Equatable, Sendable {
    package var label: [Inline]
    /// Tabs with the same key are chosen together on all of the page.
    package var key: String?
    /// Whether it is the one to see before the reader has chosen.
    package var isSelected: Bool
    package var blocks: [Block]

    package init(
      label: [Inline],
      key: String? = nil,
      isSelected: Bool = false,
      blocks: [Block]
    ) {
      self.label = label
      self.key = key
      self.isSelected = isSelected
      self.blocks = blocks
    }
  }

  package var tabs: [Tab]

  package init(tabs: [Tab]) {
    self.tabs = tabs
  }
}
