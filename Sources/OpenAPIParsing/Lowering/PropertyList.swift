import DocsModel

/// Properties by name; a later one adds to an earlier one.
struct PropertyList {
  private(set) var properties: [API.Property] = []
  private var places: [String: Int] = [:]

  mutating func add(_ property: API.Property) {
    guard let place = places[property.name] else {
      places[property.name] = properties.count
      properties.append(property)
      return
    }
    let earlier = properties[place]
    properties[place] = property
    properties[place].schema = property.schema.joined(with: earlier.schema)
    properties[place].isRequired = property.isRequired || earlier.isRequired
  }
}
