import Testing

/// The addresses that other tools gave to operations.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .visitingTheSite
)
struct `Links of other tools` {
  @Test(arguments: [
    "determined/index.html#/Cluster/GetAgents", "index.html#/Cluster/GetAgents",
    "index.html#tag/Cluster/operation/GetAgents", "index.html#operation/GetAgents",
    "index.html#get--api-v1-agents",
  ])
  func `lead to the operation`(link: String) async throws {
    let visit = try Visit.here()
    try await visit.open("search.html")
    try await visit.open(link)
    try await visit.browser.wait(
      until: """
        const paths = [...document.querySelectorAll('.operation-heading .path')];
        return paths.some(path => path.textContent === '/api/v1/agents')
        """
    )
  }
}
