import DocsModel
import Testing

@Suite struct `Values as text` {
  private let value = Value.object([
    Value.Member(name: "openapi", value: .string("3.1.0")),
    Value.Member(
      name: "paths",
      value: .object([
        Value.Member(
          name: "/a/{b}",
          value: .array([
            .object([
              Value.Member(name: "200", value: .string("a: b")),
              Value.Member(name: "text", value: .string("one\n  two\n\nthree\n")),
            ]),
            .array([.number("1e400"), .null]),
          ])
        ),
        Value.Member(name: "none", value: .object([])),
      ])
    ),
    Value.Member(name: "no", value: .string("yes")),
  ])

  @Test func `keep their order in YAML and quote what could be something else`() {
    #expect(
      YAMLText.of(value) == """
        openapi: "3.1.0"
        paths:
          /a/{b}:
            - "200": "a: b"
              text: |
                one
                  two

                three
            - - 1e400
              - null
          none: {}
        "no": "yes"

        """
    )
  }

  @Test func `keep their order in JSON`() {
    #expect(
      JSONText.compact(value).hasPrefix(#"{"openapi": "3.1.0", "paths": {"/a/{b}": [{"200""#)
    )
  }
}
