import DocsModel
import TestSupport
import Testing

@testable import DocsgenKit

@Suite struct `Site files` {
  private func settle(
    _ text: String,
    options: BuildOptions = BuildOptions(content: "content", output: "Public"),
    others: [String: String] = [:]
  ) throws -> Diagnosed<SiteConfiguration> {
    let tree = MarkedSource(text).tree(path: "site.yml", others: others)
    return try SiteFile(in: tree).configuration(for: options)
  }

  private func expectMessages(
    in marked: String,
    _ expected: [String: String],
    others: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try settle(marked, others: others).diagnostics
    expectDiagnostics(found, at: MarkedSource(marked), expected, sourceLocation: sourceLocation)
  }

  @Test func `may be missing`() throws {
    let options = BuildOptions(content: "content", output: "Public")
    let settled = try SiteFile(in: SourceTree(contents: [:])).configuration(for: options)
    #expect(settled.value == SiteConfiguration())
    #expect(settled.diagnostics.isEmpty)
  }

  @Test func `may be empty`() throws {
    #expect(try settle("# nothing yet\n").value == SiteConfiguration())
  }

  @Test func `settle the site as a whole`() throws {
    let settled = try settle(
      """
      title: Cluster APIs
      description: All of them
      base-path: docs/api
      origin: https://docs.example.org
      language: de
      copyright: nobody
      raw-html: on
      exclude: [drafts/**]
      tags: [enterprise]
      substitutions: {product: Thing}
      extlinks:
        issue: https://example.org/issues/%s
        user: [https://example.org/users/%s, "@%s"]
        plain: [https://example.org/%s, null]
      numbered-figures: on
      """
    )
    #expect(settled.diagnostics.isEmpty)
    #expect(
      settled.value
        == SiteConfiguration(
          title: "Cluster APIs",
          description: "All of them",
          basePath: "/docs/api/",
          origin: "https://docs.example.org",
          language: "de",
          copyright: "nobody",
          exclusions: ["drafts/**"],
          tags: ["enterprise"],
          substitutions: ["product": "Thing"],
          allowsRawHTML: true,
          addressRoles: [
            "issue": AddressRole(address: "https://example.org/issues/%s"),
            "user": AddressRole(address: "https://example.org/users/%s", caption: "@%s"),
            "plain": AddressRole(address: "https://example.org/%s"),
          ],
          numbersFigures: true
        )
    )
  }

  @Test func `settle the navigation`() throws {
    let settled = try settle(
      """
      navigation:
        - index
        - title: Manual
          page: manual/index
          children: [manual/start]
        - title: Source
          url: https://example.org/
      """
    )
    #expect(settled.diagnostics.isEmpty)
    let items = settled.value.navigation ?? []
    #expect(items.map(\.title) == [nil, "Manual", "Source"])
    #expect(items.map(\.target) == ["index", "manual/index", "https://example.org/"])
    #expect(items[1].children.map(\.target) == ["manual/start"])
    #expect(items[0].targetRange.start == SourcePosition(line: 2, column: 5))
  }

  @Test func `settle APIs`() throws {
    let settled = try settle(
      """
      apis:
        - name: My Jobs
          specification: /jobs/api.json
          pages: [jobs/**]
          servers: [{url: https://a.example.org, description: Here}]
          try-it-out: off
          login:
            kind: oauth2-password
            endpoint: /token
            token: /access_token
            client-id: cli
            check: /me
            logout: /logout
      """,
      others: ["jobs/api.json": "{}"]
    )
    #expect(settled.diagnostics.isEmpty)
    let api = try #require(settled.value.apis.first)
    #expect(api.id == "my-jobs")
    #expect(api.specification == "jobs/api.json")
    #expect(api.pages == ["jobs/**"])
    #expect(api.servers.map(\.url) == ["https://a.example.org"])
    #expect(api.tryItOut == .off)
    #expect(
      api.login
        == API.Login(
          kind: .oauth2Password,
          endpoint: "/token",
          tokenPointer: "/access_token",
          clientID: "cli",
          checkEndpoint: "/me",
          logoutEndpoint: "/logout"
        )
    )
  }

  @Test(arguments: [
    ("on", API.TryItOut.on), ("true", .on), ("off", .off), ("false", .off),
    ("same-origin", .sameOrigin),
  ])
  func `switch Try it out by every word of YAML`(word: String, expected: API.TryItOut) throws {
    let settled = try settle("apis: [{id: a, try-it-out: \(word)}]")
    #expect(settled.diagnostics.isEmpty)
    #expect(settled.value.apis.map(\.tryItOut) == [expected])
  }

  @Test func `give way to the command line`() throws {
    let options = BuildOptions(content: "", output: "", basePath: BasePath("/x"))
    #expect(try settle("base-path: /y/", options: options).value.basePath == "/x/")
  }

  @Test func `settle a variant over the site`() throws {
    let text = """
      title: Site
      tags: [a]
      apis:
        - {id: one, name: One, try-it-out: on}
        - {id: two, name: Two}
      variants:
        hpe:
          title: Variant
          apis: [{id: one, try-it-out: off}, {id: three}]
      """
    let options = BuildOptions(content: "", output: "", variant: "hpe")
    let value = try settle(text, options: options).value
    #expect(value.title == "Variant")
    #expect(value.tags == ["a"])
    #expect(value.variant == "hpe")
    #expect(value.apis.map(\.id) == ["one", "two", "three"])
    #expect(value.apis.map(\.name) == ["One", "Two", nil])
    #expect(value.apis.map(\.tryItOut) == [.off, .on, .on])
    #expect(try settle(text).value.title == "Site")
  }

  @Test func `have no unknown keys`() throws {
    try expectMessages(
      in: """
        ‹1›titel: x
        apis:
          - id: a
            ‹2›specfication: y
            login: {kind: bearer, ‹3›checks: /a}
            servers: [{url: /, ‹4›zzz: b}]
        navigation: [{title: a, ‹5›urls: b}]
        variants: {hpe: {‹6›variants: {}}}
        """,
      [
        "1": "unknown key 'titel' in the site file — did you mean 'title'?",
        "2": "unknown key 'specfication' in an API — did you mean 'specification'?",
        "3": "unknown key 'checks' in 'login' — did you mean 'check'?",
        "4": "unknown key 'zzz' in a server",
        "5": "unknown key 'urls' in an entry of the navigation — did you mean 'url'?",
        "6": "unknown key 'variants' in a variant",
      ]
    )
  }

  @Test func `have values of the right type`() throws {
    try expectMessages(
      in: """
        title: ‹1›2026
        description: ‹2›[a]
        raw-html: ‹3›"yes"
        exclude: ‹4›drafts
        tags: [a, ‹5›7]
        substitutions: {a: ‹6›true}
        navigation: [‹7›[a]]
        apis: ‹8›{}
        variants: {hpe: ‹9›x}
        """,
      [
        "1": "'title' is a number, expected a string — write it in quotes",
        "2": "'description' is an array, expected a string",
        "3": "'raw-html' is a string, expected 'on' or 'off'",
        "4": "'exclude' is a string, expected a list",
        "5": "an entry of 'tags' is a number, expected a string — write it in quotes",
        "6": "the substitution 'a' is a boolean, expected a string — write it in quotes",
        "7": "an entry of the navigation is an array, expected an object",
        "8": "'apis' is an object, expected a list",
        "9": "the variant 'hpe' is a string, expected an object",
      ]
    )
  }

  @Test func `have values that can be used`() throws {
    try expectMessages(
      in: """
        base-path: ‹1›/a b/
        origin: ‹2›https://example.org/docs
        apis:
          - id: ‹3›My API
            login: {kind: ‹4›tokn}
            try-it-out: ‹5›maybe
            servers: [{url: ‹6›"javascript:alert(1)"}]
        """,
      [
        "1": "'base-path' is '/a b/', expected a path such as '/docs/rest-api/'",
        "2": """
        'origin' is 'https://example.org/docs', expected an address such as \
        'https://docs.example.org'
        """,
        "3": "'id' is 'My API', expected lower-case letters, digits and '-'",
        "4": """
        'kind' is 'tokn', expected one of 'token', 'cookie', 'oauth2-password', \
        'oauth2-code', 'oauth2-client', 'api-key', 'bearer', 'basic' — did you mean 'token'?
        """,
        "5": "'try-it-out' is 'maybe', expected one of 'on', 'off', 'same-origin'",
        "6": """
        'url' is 'javascript:alert(1)', expected an address that begins with 'https://', \
        'http://' or '/'
        """,
      ]
    )
  }

  @Test func `name what is there`() throws {
    try expectMessages(
      in: """
        apis:
          - {id: a, specification: ‹1›apis.json}
          - {id: b, specification: ‹2›../b.json}
          - {id: ‹3›a}
          - {id: c, login: ‹4›{}}
          - {id: d, servers: [‹5›{description: x}]}
        navigation: [‹6›{children: []}, {title: x, page: ‹7›a, url: /b}]
        """,
      [
        "1": "no file 'apis.json' in the content folder — did you mean 'api.json'?",
        "2": "'../b.json' leads out of the content folder",
        "3": "a second API with the id 'a'",
        "4": "'login' has no 'kind'",
        "5": "a server has no 'url'",
        "6": "an entry of the navigation has no 'title'",
        "7": "'page' and 'url' exclude each other",
      ],
      others: ["api.json": "{}"]
    )
  }

  @Test func `that are malformed settle nothing`() async {
    #expect(await message { _ = try settle("title: [") } != nil)
    #expect(
      await message { _ = try settle("- a") } == "the site file is an array, expected an object"
    )
  }

  @Test func `that cannot be read settle nothing`() async {
    let tree = SourceTree(contents: [:], unreadable: ["site.yml": "permission denied"])
    let options = BuildOptions(content: "", output: "")
    #expect(
      await message { _ = try SiteFile(in: tree).configuration(for: options) }
        == "'site.yml' cannot be read: permission denied"
    )
  }

  @Test func `have the variant that is asked for`() async throws {
    let options = BuildOptions(content: "", output: "", variant: "hp")
    #expect(
      await message { _ = try settle("variants: {hpe: {}}", options: options) }
        == "the site file has no variant 'hp'"
    )
    #expect(
      await message { _ = try settle("", options: options) } == "the site file has no variant 'hp'"
    )
  }

  @Test(arguments: [
    ("docs", "/docs/"), ("/docs/api", "/docs/api/"), ("/", "/"), ("", "/"), ("//a", "/a/"),
  ])
  func `have base paths from slash to slash`(text: String, expected: String) {
    #expect(BasePath(text)?.path == expected)
  }

  @Test(arguments: ["/a b/", "/a?b", "/../", "/a//b/", "/ä/", "https://x/"])
  func `have no base paths that are none`(text: String) {
    #expect(BasePath(text) == nil)
  }
}
