import DocsModel

/// What the panel has to know of an API as a whole: its servers, and what requests carry.
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
    return members.value
  }

  var schemas: Value {
    .array(api.schemas.map { SchemaData.value($0.schema) })
  }
}
