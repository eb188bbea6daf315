import DocsModel

/// Renders the page of an API: what it is, how to log in, and all that it offers.
struct APIIndexRenderer {
  private static let longestSchemaList = 300

  /// The index in `Site.apis`.
  let id: Int
  let api: API.Description
  let content: ContentRenderer

  var html: HTML {
    let logo: HTML = api.logo.map { "<p class=\"api-logo\">\(content.render($0))</p>" } ?? HTML()
    let context = APIIndexContext(
      logo: logo,
      title: HTML(text: api.title),
      version: HTML(text: api.version),
      summary: HTML(text: api.summary ?? ""),
      description: content.render(api.description, headingLevel: 2),
      facts: facts,
      servers: ServerRows(servers: api.servers, content: content).html,
      authentication: AuthenticationRows(api: api, content: content).html,
      operations: OperationIndexRows(api: api, content: content)
        .html(groups: nil, headingLevel: 2),
      schemas: schemas,
      componentsTitle: HTML(text: API.Component.title),
      components: ComponentList(api: api, content: content).links
    )
    return content.templates.render("api-index", context)
  }

  /// Who answers for the API, and on what terms.
  private var facts: HTML {
    let items = [protocols, contact, license, terms, documentation, specification].compactMap(
      \.self
    )
    .map { "<li>\($0)</li>" as HTML }
    return items.isEmpty ? HTML() : "<ul class=\"facts api-facts\">\(items)</ul>\n"
  }

  /// Whole addresses of servers tell theirs.
  private var protocols: HTML? {
    guard !api.protocols.isEmpty, api.servers.allSatisfy({ !$0.url.contains("://") }) else {
      return nil
    }
    let names = api.protocols.map { "<code>\($0)</code>" as HTML }
    return "Protocols: \(names.joined(separator: ", "))"
  }

  private var contact: HTML? {
    guard let contact = api.contact else { return nil }
    let name = contact.name ?? contact.url
    var ways: [HTML] = name.map { [link(contact.url, $0)] } ?? []
    if let email = contact.email { ways.append(link("mailto:" + email, email)) }
    return ways.isEmpty ? nil : "Contact: \(ways.joined(separator: ", "))"
  }

  private var license: HTML? {
    api.license.map { license in
      let identifier = license.identifier.flatMap { $0 == license.name ? nil : $0 }
      let code: HTML = identifier.map { " (<code>\($0)</code>)" } ?? HTML()
      return "License: \(link(license.url, license.name))\(code)"
    }
  }

  private var terms: HTML? {
    api.termsOfService.map { link($0, "Terms of service") }
  }

  private var documentation: HTML? {
    api.externalDocumentation.map { documentation in
      let text = documentation.description.plainText
      return link(documentation.url, text.isEmpty ? "More documentation" : text)
    }
  }

  private var specification: HTML? {
    guard api.specification != nil else { return nil }
    let links: [HTML] = API.Download.allCases.map { format in
      let path = api.path(of: format)
      let address = content.address(of: .page(path, fragment: nil))
      return "<a href=\"\(address)\" download>\(format.title)</a>"
    }
    return "Specification: \(links.joined(separator: ", "))"
  }

  private func link(_ address: String?, _ text: String) -> HTML {
    guard let address = address.flatMap(ExternalAddress.safe) else { return HTML(text: text) }
    return "<a class=\"external\" href=\"\(address)\">\(text)</a>"
  }

  /// All schemas; where that is more than a reader looks through, those that nothing leads to.
  private var schemas: HTML {
    let indices = api.schemas.indices.filter { api.schemas[$0].home != nil }
    guard indices.count > Self.longestSchemaList else { return list(of: indices) }
    let unused = indices.filter { index in
      let users = content.references.users(of: API.Schema.ID(index: index), in: id)
      return users.operations.isEmpty && users.schemas.isEmpty
    }
    return """
      <p>\(indices.count) schemas: each is linked where an operation or a schema uses it, and the \
      search finds it by its name.</p>
      \(list(of: unused))
      """
  }

  private func list(of indices: [Int]) -> HTML {
    guard !indices.isEmpty else { return HTML() }
    let rows: [HTML] = indices.map { index in
      let schema = api.schemas[index]
      let address = schema.home.map(content.address) ?? ""
      return "<li><a href=\"\(address)\">\(schema.name)</a></li>\n"
    }
    return "<ul class=\"schema-list\">\n\(rows)</ul>\n"
  }
}

/// What the template of an API's page may see.
struct APIIndexContext: TemplateContext {
  var logo: HTML
  var title: HTML
  var version: HTML
  var summary: HTML
  var description: HTML
  var facts: HTML
  var servers: HTML
  var authentication: HTML
  var operations: HTML
  var schemas: HTML
  var componentsTitle: HTML
  var components: HTML

  static let fields: [TemplateField<Self>] = [
    .html("logo") { $0.logo },
    .html("title") { $0.title },
    .html("version") { $0.version },
    .html("summary") { $0.summary },
    .html("description") { $0.description },
    .html("facts") { $0.facts },
    .html("servers") { $0.servers },
    .html("authentication") { $0.authentication },
    .html("operations") { $0.operations },
    .html("schemas") { $0.schemas },
    .html("componentsTitle") { $0.componentsTitle },
    .html("components") { $0.components },
  ]
}
