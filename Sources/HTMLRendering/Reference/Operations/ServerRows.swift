import DocsModel

/// The addresses that an API answers at.
struct ServerRows {
  let servers: [API.Server]
  let content: ContentRenderer

  var html: HTML {
    FieldRow.list(servers.map(row))
  }

  private func name(of server: API.Server) -> HTML {
    server.name.map { " <span class=\"field-type\">\($0)</span>" } ?? HTML()
  }

  private func row(_ server: API.Server) -> HTML {
    let text = content.tight(server.description, headingLevel: 6)
    let variables: [HTML] = server.variables.map { variable in
      let values = variable.values.map { "<code>\($0)</code>" as HTML }.joined(separator: " ")
      let choice: HTML = variable.values.isEmpty ? HTML() : ", one of \(values)"
      let text = content.tight(variable.description, headingLevel: 6)
      return """
        <li><code>{\(variable.name)}</code>: by default \
        <code>\(variable.defaultValue)</code>\(choice) \(text)</li>
        """
    }
    let list: HTML = variables.isEmpty ? HTML() : "<ul class=\"facts\">\(variables)</ul>"
    return """
      <div class="field"><dt><code class="server">\(server.url)</code>\(name(of: server))</dt>\
      <dd>\(text)\(list)</dd></div>

      """
  }
}
