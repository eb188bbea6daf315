import DocsModel

extension OpenAPI {
  struct Parameter {
    /// OpenAPI 2.0's `in` has two words more than the later ones.
    enum Location: Equatable {
      case request(API.Parameter.Location)
      case body
      case formData
    }

    /// OpenAPI 2.0's word for arrays in one text.
    enum CollectionFormat: String, CaseIterable {
      case csv
      case ssv
      case tsv
      case pipes
      case multi

      /// What stands between the values; nil where each has a place of its own.
      var separator: String? {
        switch self {
        case .csv: ","
        case .ssv: " "
        case .tsv: "\t"
        case .pipes: "|"
        case .multi: nil
        }
      }
    }

    var name: String
    var location: Location
    var description: Written<Text>?
    var isRequired = false
    var isDeprecated = false
    var allowsEmptyValue = false
    var allowsReserved = false
    var style: API.Parameter.Style?
    var explodes: Bool?
    var collectionFormat: CollectionFormat?
    var schema: Written<Schema>?
    var content: [Named<Written<MediaType>>] = []
    var examples: [Named<Written<Example>>] = []
    var range: SourceRange
  }

  struct Header {
    var description: Written<Text>?
    var isRequired = false
    var isDeprecated = false
    var explodes = false
    var schema: Written<Schema>?
    var content: [Named<Written<MediaType>>] = []
    var examples: [Named<Written<Example>>] = []
  }

  struct Example {
    var summary: String?
    var description: Written<Text>?
    var value: Node?
    var serializedValue: String?
    var externalValue: OpenAPI.Text?
  }
}
