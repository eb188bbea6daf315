/// What a field of an `http:` directive speaks of.
enum HTTPFieldKind: Hashable, Sendable {
  case parameter
  case query
  case form
  /// The older `jsonparam`: a field of the request.
  case json
  case requestObject
  case requestArray
  case responseObject
  case responseArray
  case requestHeader
  case responseHeader
  case status

  /// How a field name is used: as the field itself, or to give the type of one.
  struct Use: Sendable {
    var kind: HTTPFieldKind
    var isType = false
    /// Whether httpdomain lists the name under both; the document shows which is meant.
    var isEither = false
  }

  static let uses: [String: Use] = {
    var result: [String: Use] = [:]
    for (kind, names, types) in table {
      for name in names { result[name] = Use(kind: kind) }
      for type in types {
        result[type] = Use(kind: kind, isType: true, isEither: names.contains(type))
      }
    }
    return result
  }()

  private static let table: [(HTTPFieldKind, names: [String], types: [String])] = [
    (.parameter, ["param", "parameter", "arg", "argument"], ["paramtype", "type"]),
    (.json, ["jsonparameter", "jsonparam", "json"], ["jsonparamtype", "jsontype"]),
    (
      .requestObject, ["reqjsonobj", "reqjson", "<jsonobj", "<json"], ["reqjsonobj", "<jsonobj"]
    ),
    (.requestArray, ["reqjsonarr", "<jsonarr"], ["reqjsonarrtype", "<jsonarrtype"]),
    (
      .responseObject, ["resjsonobj", "resjson", ">jsonobj", ">json"], ["resjsonobj", ">jsonobj"]
    ),
    (.responseArray, ["resjsonarr", ">jsonarr"], ["resjsonarrtype", ">jsonarrtype"]),
    (
      .query, ["queryparameter", "queryparam", "qparam", "query"],
      ["queryparamtype", "querytype", "qtype"]
    ),
    (.form, ["formparameter", "formparam", "fparam", "form"], []),
    (.requestHeader, ["<header", "reqheader", "requestheader"], ["reqheadertype"]),
    (.responseHeader, [">header", "resheader", "responseheader"], ["resheadertype"]),
    (.status, ["statuscode", "status", "code"], []),
  ]

  /// Whether a word before the name is its type.
  var takesTypes: Bool { self != .form && self != .status }
}
