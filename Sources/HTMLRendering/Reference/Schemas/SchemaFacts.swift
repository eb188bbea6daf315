import DocsModel

/// What a schema asks of members and items beyond their own schemas, in words.
struct SchemaFacts {
  let schema: API.Schema

  var sentences: [HTML] {
    others + names + dependencies + xml
  }

  private var others: [HTML] {
    let names = schema.otherRequiredProperties.map { "<code>\($0)</code>" as HTML }
    return names.isEmpty ? [] : ["needs \(names.joined(separator: ", "))"]
  }

  private var names: [HTML] {
    var sentences: [HTML] = []
    if case .inline(let names)? = schema.propertyNames, !schema.hasDescribedNames {
      let words = ConstraintWords(constraints: names.constraints).sentences
      sentences += words.map { "names: \($0)" }
      if !names.values.isEmpty {
        let values = names.values.map { "<code>\(ParameterText.plain($0.value))</code>" as HTML }
        sentences.append("names: one of \(values.joined(separator: " "))")
      }
    }
    if schema.unevaluatedProperties == .forbidden { sentences.append("no further properties") }
    if schema.items?.isNothing ?? schema.unevaluatedItems?.isNothing ?? false {
      sentences.append("no further items")
    }
    return sentences
  }

  private var dependencies: [HTML] {
    schema.dependencies.filter { !$0.required.isEmpty }.map { dependency in
      let names = dependency.required.map { "<code>\($0)</code>" as HTML }
      return """
        with <code>\(dependency.property)</code> also \(names.joined(separator: ", "))
        """
    }
  }

  private var xml: [HTML] {
    guard let xml = schema.xml else { return [] }
    let name = (xml.prefix.map { $0 + ":" } ?? "") + (xml.name ?? "")
    let kind: String =
      switch xml.nodeType {
      case .attribute: "attribute"
      case .text: "text"
      case .cdata: "CDATA"
      case .none?: "no node"
      case .element, nil: "element"
      }
    let code: HTML = name.isEmpty ? HTML() : " <code>\(name)</code>"
    let space: HTML = xml.namespace.map { " of <code>\($0)</code>" } ?? HTML()
    return ["in XML: \(kind)\(code)\(space)\(xml.isWrapped ? ", in an element of its own" : "")"]
  }
}
