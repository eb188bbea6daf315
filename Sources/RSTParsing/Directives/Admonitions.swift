import DocsModel

extension BlockParser {
  /// Reads a note; text behind its name is content too.
  mutating func admonition(_ call: DirectiveCall, kind: String) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    let named = attributes(of: call, element: kind)
    let content = Admonition(kind: kind, blocks: named.messages + nested(call.content))
    return .block(.admonition(content), named.attributes, call)
  }

  mutating func titledAdmonition(_ call: DirectiveCall) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    var named = attributes(of: call, element: "admonition")
    let title = title(of: call, messages: &named.messages)
    if call["class"] == nil {
      let written = call.arguments.first ?? ""
      named.attributes.classes.append("admonition-" + Identifier.make(of: written))
    }
    let blocks = named.messages + nested(call.content)
    let content = Admonition(kind: "admonition", title: title, blocks: blocks)
    return .block(.admonition(content), named.attributes, call)
  }
}
