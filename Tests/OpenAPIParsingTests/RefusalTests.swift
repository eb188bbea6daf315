import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Addresses that nothing is sent to` {
  @Test func `servers that are none of the web`() {
    expectSpecificationDiagnostics(
      in: """
        openapi: 3.0.0
        info: {title: T, version: '1'}
        servers:
          - ‹1›url: "javascript:alert(1)"
          - ‹2›url: https://user@a.example
          - url: https://a.example/v1
          - url: /v1
        paths: {}
        """,
      [
        "1": """
        no request is sent to the server 'javascript:alert(1)': its scheme is 'javascript', \
        expected 'https' or 'http'
        """,
        "2": """
        no request is sent to the server 'https://user@a.example': it names no host, or a user
        """,
      ]
    )
  }

  @Test func `token endpoints that anybody on the way could read`() {
    expectSpecificationDiagnostics(
      in: """
        openapi: 3.0.0
        info: {title: T, version: '1'}
        servers: [{url: 'http://a.example'}]
        paths: {}
        components:
          securitySchemes:
            far:
              ‹1›type: oauth2
              flows: {clientCredentials: {tokenUrl: 'http://b.example/t', scopes: {}}}
            near:
              type: oauth2
              flows: {clientCredentials: {tokenUrl: 'http://a.example/t', scopes: {}}}
            safe:
              type: oauth2
              flows: {clientCredentials: {tokenUrl: 'https://b.example/t', scopes: {}}}
        """,
      [
        "1": """
        nobody logs in by 'far': 'http://b.example/t' is plain http on another host than the server
        """
      ]
    )
  }
}
