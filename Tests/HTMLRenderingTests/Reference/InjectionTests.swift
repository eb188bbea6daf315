import DocsModel
import Foundation
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Hostile specifications` {
  private typealias Fixture = ReferenceFixture

  @Test func `stay text`() {
    expectHarmless("<script>alert(1)</script>\"' onload=x <!-- ]]>")
    expectHarmless("javascript:alert(1)")
    expectHarmless("{{{site}}} {{> page}} \0 \u{202E}")
  }

  @Test(.needsSharedInputs) func `stay text whatever they hold`() throws {
    let path = SharedInputs.path + "/conformance/html-injection.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    for payload in try JSONDecoder().decode([String].self, from: data) {
      expectHarmless(payload)
    }
  }

  private func expectHarmless(_ text: String) {
    let html = pages(of: text)
    let scan = TagScan(html)
    #expect(scan.isWellFormed, "\(text)")
    #expect(scan.tags.isSubset(of: Self.tags), "\(text): \(scan.tags.subtracting(Self.tags))")
    #expect(
      scan.attributes.isSubset(of: Self.attributes),
      "\(text): \(scan.attributes.subtracting(Self.attributes))"
    )
    for address in scan.addresses {
      #expect(!address.lowercased().hasPrefix("javascript:"), "\(text)")
    }
  }

  private static let tags: Set<String> = [
    "a", "article", "b", "code", "dd", "details", "div", "dl", "dt", "em", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "header", "li", "p", "pre", "section", "span", "summary", "ul", "var",
    "wbr",
  ]
  private static let attributes: Set<String> = [
    "aria-label", "class", "data-key", "href", "id", "open", "tabindex",
  ]

  /// All pages of an API that has the text in every place.
  private func pages(of text: String) -> String {
    let api = api(text)
    let content = Fixture.content(api)
    let operation = content.render(API.Operation.ID(api: 0, index: 0), .none, headingLevel: 1)
    let schema = content.renderSchema(API.Schema.ID(index: 0), of: 0)
    return [operation, schema, content.renderIndex(of: 0)].map(\.text).joined()
  }

  private func api(_ text: String) -> API.Description {
    let schema = schema(text)
    var api = Fixture.api([operation(text)], schemas: [Fixture.named(text, schema)])
    api.title = text
    api.version = text
    api.summary = text
    api.description = Fixture.text(text)
    api.contact = API.Contact(name: text, url: text, email: text)
    api.license = API.License(name: text, url: text)
    api.termsOfService = text
    api.externalDocumentation = API.ExternalDocumentation(url: text)
    api.groups = [API.Group(name: text, description: Fixture.text(text))]
    api.servers = [
      API.Server(
        url: text,
        variables: [API.Server.Variable(name: text, defaultValue: text, values: [text])]
      )
    ]
    let flow = API.OAuthFlow(
      grant: .password,
      tokenURL: text,
      scopes: [API.OAuthFlow.Scope(name: text, description: text)]
    )
    api.securitySchemes = [
      API.SecurityScheme(id: text, kind: .oauth2([flow])),
      API.SecurityScheme(id: "a", kind: .apiKey(name: text, location: .header)),
      API.SecurityScheme(id: "b", kind: .http(scheme: text, bearerFormat: text)),
      API.SecurityScheme(id: "c", kind: .openIDConnect(url: text)),
    ]
    api.login = API.Login(kind: .token, endpoint: text, tokenPointer: text, clientID: text)
    return api
  }

  private func schema(_ text: String) -> API.Schema {
    let id = API.Schema.ID(index: 0)
    var schema = Fixture.object([
      API.Property(name: text, schema: .named(id), isRequired: true, origin: id),
      API.Property(
        name: text + "2",
        schema: .inline(
          API.Schema(
            description: Fixture.text(text),
            writtenType: text,
            format: text,
            defaultValue: .string(text),
            constantValue: .string(text),
            values: [.init(value: .string(text), description: text)],
            constraints: API.Constraints(minimum: text, pattern: text, contentMediaType: text)
          )
        )
      ),
    ])
    schema.title = text
    schema.patternProperties = [API.Property(name: text, schema: .any)]
    schema.additionalProperties = .schema(.any, name: text)
    schema.compositions = [
      API.Composition(kind: .oneOf, choices: [.named(id), .inline(API.Schema(title: text))])
    ]
    schema.discriminator = API.Discriminator(
      propertyName: text,
      mapping: [API.Discriminator.Mapping(value: text, schema: id)]
    )
    schema.externalDocumentation = API.ExternalDocumentation(url: text)
    return schema
  }

  private func operation(_ text: String) -> API.Operation {
    let body = [API.MediaType(name: text, schema: .named(API.Schema.ID(index: 0)))]
    var operation = Fixture.operation(text, "/" + text + "/{" + text + "}")
    operation.operationID = text
    operation.summary = text
    operation.description = Fixture.text("A " + text)
    operation.groups = [text]
    operation.parameters = API.Parameter.Location.allCases.map { location in
      var parameter = Fixture.parameter(text, location, .inline(schema(text)), isRequired: true)
      parameter.mediaType = location == .query ? text : nil
      parameter.examples = [API.Example(value: .string(text))]
      return parameter
    }
    operation.requestBody = API.RequestBody(content: body)
    operation.responses = [
      API.Response(
        status: text,
        headers: [API.Header(name: text)],
        content: body,
        links: [
          API.Link(
            name: text,
            operation: text,
            parameters: [API.LinkParameter(name: text, expression: text)]
          )
        ]
      )
    ]
    operation.securityRequirements = [
      API.SecurityRequirement(needs: [.init(scheme: text, scopes: [text])])
    ]
    operation.servers = [API.Server(url: text)]
    operation.externalDocumentation = API.ExternalDocumentation(url: text)
    operation.samples = [API.Sample(role: .request, label: text, language: text, text: text)]
    operation.badges = [text]
    operation.callbacks = [
      API.Callback(name: text, expression: text, operations: [Fixture.operation(text, "/" + text)])
    ]
    return operation
  }
}

/// The tags of a markup, read strictly: what is not a tag of the simplest form is a fault.
private struct TagScan {
  var tags: Set<String> = []
  var attributes: Set<String> = []
  var addresses: [String] = []
  var isWellFormed = true

  init(_ html: String) {
    var open: [String] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        isWellFormed = false
        return
      }
      let tag = piece[..<end]
      if tag.hasPrefix("/") {
        isWellFormed = isWellFormed && open.popLast() == String(tag.dropFirst())
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      tags.insert(name)
      if name != "wbr" { open.append(name) }
      readAttributes(tag.dropFirst(name.count))
    }
    isWellFormed = isWellFormed && open.isEmpty
  }

  /// Reads ` name="value"` again and again.
  private mutating func readAttributes(_ text: Substring) {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].trimmingCharacters(in: .whitespaces).dropLast()
      attributes.insert(String(name))
      if name == "href" { addresses.append(String(parts[index + 1])) }
    }
  }
}
