import DocsModel
import Foundation

@testable import HTMLRendering

/// A small API, and the renderers to look at it with.
enum ReferenceFixture {
  static let range = SourceRange.startOfFile(SourceFile.ID(0))

  static func text(_ text: String) -> [Block] {
    [Block(kind: .paragraph([.text(text)]), range: range)]
  }

  static func schema(
    _ type: API.Schema.ValueType,
    format: String? = nil,
    _ description: String? = nil
  ) -> API.SchemaUse {
    .inline(
      API.Schema(
        description: description.map { text($0) } ?? [],
        types: [type],
        format: format
      )
    )
  }

  static func object(_ properties: [API.Property]) -> API.Schema {
    API.Schema(types: [.object], properties: properties)
  }

  static func json(_ use: API.SchemaUse) -> [API.MediaType] {
    [API.MediaType(name: "application/json", schema: use)]
  }

  static func operation(_ method: String, _ path: String) -> API.Operation {
    API.Operation(method: method, path: API.PathTemplate(parsing: path), range: range)
  }

  static func parameter(
    _ name: String,
    _ location: API.Parameter.Location,
    _ use: API.SchemaUse = schema(.string),
    isRequired: Bool = false
  ) -> API.Parameter {
    API.Parameter(
      name: name,
      location: location,
      isRequired: isRequired,
      schema: use,
      range: range
    )
  }

  static func named(_ name: String, _ schema: API.Schema) -> API.NamedSchema {
    let home = LinkDestination.page(PagePath("api/schemas/\(name).html"), fragment: nil)
    return API.NamedSchema(name: name, schema: schema, home: home, range: range)
  }

  static func api(
    _ operations: [API.Operation] = [],
    schemas: [API.NamedSchema] = []
  ) -> API.Description {
    API.Description(
      id: "api",
      title: "Example API",
      operations: operations,
      schemas: schemas,
      tryItOut: .off,
      folder: PagePath("api")
    )
  }

  static func content(
    _ api: API.Description,
    page: PagePath = PagePath("api/page.html")
  ) -> ContentRenderer {
    let index = Page(path: PagePath("api/index.html"), kind: .apiIndex(0), title: api.title)
    let site = Site(
      configuration: SiteConfiguration(),
      pages: [index],
      navigation: [],
      apis: [api],
      assets: []
    )
    return ContentRenderer(
      site: site,
      page: page,
      templates: templates,
      references: ReferenceIndex(site)
    )
  }

  static func html(_ operation: API.Operation, in api: API.Description? = nil) -> String {
    var description = api ?? self.api()
    description.operations = [operation]
    let id = API.Operation.ID(api: 0, index: 0)
    return content(description).render(id, .none, headingLevel: 2).text
  }

  /// The file that holds what a snapshot is compared with.
  static func expected(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    return "\(folder)/Fixtures/Reference/\(name)"
  }

  private static let templates: TemplateEngine = {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let names = ["operation", "schema", "api-index", "components"]
    var files: [String: [UInt8]] = [:]
    for name in names {
      let path = "templates/\(name).mustache"
      files[path] = FileManager.default.contents(atPath: "\(root)/theme/\(path)").map(Array.init)
    }
    let roots = HTMLRenderer.templateRoots.filter { names.contains($0.name) }
    return TemplateEngine.load(Theme(files: files), roots: roots).value
  }()
}

extension HTML {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
