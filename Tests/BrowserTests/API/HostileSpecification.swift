import Foundation

/// A specification whose every text is a payload of the shared list.
enum HostileSpecification {
  static func write(into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let data = try JSONSerialization.data(
      withJSONObject: document(Payloads.all),
      options: .sortedKeys
    )
    try data.write(to: URL(fileURLWithPath: folder + "/api.json"))
  }

  private static func document(_ payloads: [String]) -> [String: Any] {
    let all = payloads.joined(separator: "\n\n")
    let operation: [String: Any] = [
      "operationId": "hostile", "summary": payloads.first ?? "", "description": all,
      "parameters": payloads.enumerated().map(parameter),
      "requestBody": ["content": content(payloads)],
      "responses": ["200": ["description": all, "content": content(payloads)]],
      "security": [[payloads.first ?? "": []], [:]],
    ]
    let scheme: [String: Any] = ["type": "http", "scheme": "basic", "description": all]
    return [
      "openapi": "3.1.0", "info": ["title": payloads.last ?? "", "version": "1"],
      "servers": payloads.prefix(40).map { ["url": "/", "description": $0] },
      "paths": ["/hostile": ["post": operation]],
      "components": ["securitySchemes": [payloads.first ?? "": scheme]],
    ]
  }

  private static func parameter(_ index: Int, _ payload: String) -> [String: Any] {
    [
      "name": "p\(index) \(payload)", "in": index % 2 == 0 ? "query" : "header",
      "description": payload,
      "schema": [
        "type": "string", "enum": index % 3 == 0 ? [payload] : [payload, "other"],
        "default": payload, "description": payload,
      ],
    ]
  }

  private static func content(_ payloads: [String]) -> [String: Any] {
    var properties: [String: Any] = [:]
    for (index, payload) in payloads.enumerated() {
      properties["f\(index) \(payload)"] = [
        "type": "string", "pattern": payload, "example": payload,
      ]
    }
    let schema: [String: Any] = ["type": "object", "properties": properties, "title": payloads[0]]
    let examples = Dictionary(
      uniqueKeysWithValues: payloads.prefix(20).enumerated().map { index, payload in
        ("e\(index) \(payload)", ["summary": payload, "value": [payload: payload]])
      }
    )
    return [
      "application/json": ["schema": schema, "examples": examples],
      "application/x-www-form-urlencoded": ["schema": schema],
    ]
  }
}
