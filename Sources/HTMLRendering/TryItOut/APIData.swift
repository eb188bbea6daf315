import DocsModel

/// What the panel has to know of an API as a whole: its servers, what requests carry, and
/// the schemas that operations name by their places in the list.
struct APIData {
  let api: API.Description

  var value: Value {
    var members = Members()
    members.add("id", api.id)
    members.add("title", api.title)
    members.add("sameOrigin", if: api.tryItOut == .sameOrigin)
    members.add("otherServers", if: api.allowsOtherServers)
    members.add("requestedWith", if: api.sendsRequestedWith)
    members.add("servers", ServerData.values(of: api.servers, basePath: api.basePath))
    members.add("basePath", api.basePath)
    members.add("schemas", api.schemas.map { SchemaData.value($0.schema) })
    return members.value
  }
}
