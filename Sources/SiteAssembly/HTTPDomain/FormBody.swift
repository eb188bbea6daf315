import DocsModel

/// The body that the `form` fields of an operation tell of.
enum FormBody {
  static func mediaType(_ fields: [HTTPField]) -> API.MediaType {
    let properties = fields.map { field in
      var schema = WrittenType.schema(field.type) ?? API.Schema()
      schema.description = field.body
      return API.Property(
        name: field.name,
        schema: .inline(schema),
        isRequired: field.isMarkedRequired
      )
    }
    return API.MediaType(
      name: "application/x-www-form-urlencoded",
      schema: .inline(API.Schema(types: [.object], properties: properties))
    )
  }
}
