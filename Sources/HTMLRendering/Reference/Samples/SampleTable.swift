import DocsModel

/// The samples of an API's schemas that several operations use as bodies, each made once.
struct SampleTable: Sendable {
  private(set) var requests: [API.Schema.ID: Value] = [:]
  private(set) var responses: [API.Schema.ID: Value] = [:]

  /// Knows no sample: each is made where it stands.
  init() {}

  init(for api: API.Description, jobs: Jobs) async {
    requests = await Self.values(
      of: api.operations.flatMap { $0.requestBody?.content ?? [] },
      SampleGenerator(schemas: api.schemas, purpose: .request),
      jobs
    )
    responses = await Self.values(
      of: api.operations.flatMap { $0.responses.flatMap(\.content) },
      SampleGenerator(schemas: api.schemas, purpose: .response),
      jobs
    )
  }

  private static func values(
    of bodies: [API.MediaType],
    _ generator: SampleGenerator,
    _ jobs: Jobs
  ) async -> [API.Schema.ID: Value] {
    var uses: [API.Schema.ID: Int] = [:]
    for case .named(let id)? in bodies.map(\.schema) { uses[id, default: 0] += 1 }
    let shared = uses.filter { $0.value > 1 }.keys.sorted { $0.index < $1.index }
    let values = await shared.concurrentMap(jobs) { generator.value(of: .named($0)) }
    return Dictionary(uniqueKeysWithValues: zip(shared, values))
  }
}

extension [SampleTable] {
  /// The one of an API; one without samples where none was made.
  subscript(api index: Int) -> SampleTable {
    indices.contains(index) ? self[index] : SampleTable()
  }
}
