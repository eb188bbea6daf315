import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Requests and answers in prose` {
  private func operation(_ text: String) async -> API.Operation? {
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "   " + $0 }.joined(separator: "\n")
    let fixture = await SiteFixture(["index.rst": ".. http:get:: /users\n\n\(indented)\n"])
    return fixture.site.apis.first?.operations.first
  }

  @Test func `are samples of the operation, with their labels`() async {
    let operation = await operation(
      """
      Text.

      **Example request**:

      .. sourcecode:: http

         GET /users HTTP/1.1
         Host: example.org

      .. code-block:: http

         HTTP/1.1 200 OK

         []

      After.
      """
    )
    #expect(
      operation?.samples == [
        API.Sample(
          role: .request,
          label: "Example request",
          language: "http",
          text: "GET /users HTTP/1.1\nHost: example.org"
        ),
        API.Sample(
          role: .response,
          label: "Response: 200 OK",
          language: "http",
          text: "HTTP/1.1 200 OK\n\n[]"
        ),
      ]
    )
    let parts = operation?.description.compactMap { block -> OperationPart? in
      if case .operationPart(let part) = block.kind { part } else { nil }
    }
    #expect(parts?.map(\.selection) == [.samples(indices: [0]), .samples(indices: [1])])
    #expect(parts?.first?.label?.plainText == "Example request:")
    #expect(operation?.description.first?.plainText == "Text.")
    #expect(operation?.description.last?.plainText == "After.")
  }

  @Test(arguments: [
    ".. code-block:: http\n\n   POST /login HTTP/1.1", ".. code-block:: http\n\n   Host: a",
    ".. code-block:: text\n\n   GET /users HTTP/1.1", ".. code-block:: http\n\n   HTTP/1.1 OK",
  ])
  func `stay in the text where they are of something else`(text: String) async {
    let operation = await operation(text)
    #expect(operation?.samples == [])
    guard case .literalBlock? = operation?.description.first?.kind else {
      Issue.record("no code")
      return
    }
  }

  @Test func `leave a sentence before them where it is`() async {
    let operation = await operation(
      "The answer is long, so that one has to scroll down to the end of it:\n\n"
        + ".. code-block:: http\n\n   HTTP/1.1 200 OK"
    )
    #expect(operation?.samples.first?.label == "Response: 200 OK")
    #expect(operation?.description.first?.plainText.hasPrefix("The answer") == true)
  }
}
