import DocsModel

/// The schemas that have names, by the places that references lead to.
struct SchemaTable {
  struct Entry {
    var name: String
    var range: SourceRange
    /// Nil where nothing usable was written.
    var schema: OpenAPI.Written<OpenAPI.Schema>?
    /// What is still to be read as the schema: reading waits until no other schema is around.
    var node: Node?
  }

  private(set) var entries: [Entry] = []
  private var ids: [Address: API.Schema.ID] = [:]
  private var idsByName: [String: API.Schema.ID] = [:]
  /// The last number that was put to a name to keep it apart from others.
  private var lastNumbers: [String: Int] = [:]

  func id(at address: Address) -> API.Schema.ID? {
    ids[address]
  }

  func id(named name: String) -> API.Schema.ID? {
    idsByName[name]
  }

  /// Adds a schema of a specification's own list.
  mutating func add(_ entry: Entry, at address: Address) {
    let id = API.Schema.ID(index: entries.count)
    entries.append(entry)
    ids[address] = id
    idsByName[entry.name] = id
  }

  /// Adds a schema that only a reference leads to, named by the last step to it.
  mutating func add(_ node: Node, at address: Address, fileName: Substring) -> API.Schema.ID {
    let name = address.steps.last ?? String(fileName.prefix { $0 != "." })
    let entry = Entry(name: unused(name), range: node.range, schema: nil, node: node)
    add(entry, at: address)
    return API.Schema.ID(index: entries.count - 1)
  }

  /// Lets references to another place lead to a schema that is here already.
  mutating func alias(_ address: Address, to id: API.Schema.ID) {
    if ids[address] == nil { ids[address] = id }
  }

  mutating func replace(_ id: API.Schema.ID, by schema: OpenAPI.Written<OpenAPI.Schema>?) {
    entries[id.index].schema = schema
    entries[id.index].node = nil
  }

  private mutating func unused(_ name: String) -> String {
    guard idsByName[name] != nil else { return name }
    while true {
      let number = (lastNumbers[name] ?? 1) + 1
      lastNumbers[name] = number
      if idsByName["\(name)_\(number)"] == nil { return "\(name)_\(number)" }
    }
  }
}
