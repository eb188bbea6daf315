import Hummingbird

/// A server that speaks the dialect of one of the three systems, and serves a site beside it.
struct TestAPI: Sendable {
  /// What answers where no page does; nil stands for 404.
  typealias Dialect = @Sendable (RequestLog.Entry) async -> Response?

  let log: RequestLog
  let address: String
  private let task: Task<Void, any Error>

  /// Starts on a free port; `allowsOrigins` tells whether pages of other origins may read answers.
  init(
    _ dialect: @escaping Dialect,
    site: StaticSite? = nil,
    allowsOrigins: Bool = false
  ) async throws {
    let log = RequestLog()
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        let entry = try await Self.entry(of: request)
        if let file = site?.response(to: entry.path) { return file }
        await log.add(entry)
        var response = await Self.response(to: entry, dialect, allowsOrigins: allowsOrigins)
        if allowsOrigins { CORS.allow(entry, in: &response) }
        return response
      },
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        continuation.yield(channel.localAddress?.port ?? 0)
        continuation.finish()
      }
    )
    task = Task { try await application.run() }
    var port = 0
    for await running in ports { port = running }
    address = "http://127.0.0.1:\(port)"
    self.log = log
  }

  func stop() {
    task.cancel()
  }

  private static func entry(of request: Request) async throws -> RequestLog.Entry {
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    let body = try await request.body.collect(upTo: 64 << 20)
    return RequestLog.Entry(
      method: request.method.rawValue,
      target: request.uri.string,
      headers: headers,
      body: Array(body.readableBytesView)
    )
  }

  private static func response(
    to entry: RequestLog.Entry,
    _ dialect: Dialect,
    allowsOrigins: Bool
  ) async -> Response {
    if entry.method == "OPTIONS", allowsOrigins { return Response(status: .noContent) }
    return await dialect(entry) ?? .json(#"{"error": "no such path"}"#, status: .notFound)
  }
}

/// Lets pages of any origin read answers, as a server does that expects them.
enum CORS {
  static func allow(_ entry: RequestLog.Entry, in response: inout Response) {
    guard let origin = entry.headers["origin"] else { return }
    response.headers[.accessControlAllowOrigin] = origin
    response.headers[.accessControlAllowCredentials] = "true"
    response.headers[.accessControlAllowMethods] = "GET, POST, PUT, PATCH, DELETE, QUERY"
    response.headers[.accessControlExposeHeaders] = "Content-Disposition"
    if let names = entry.headers["access-control-request-headers"] {
      response.headers[.accessControlAllowHeaders] = names
    }
  }
}

extension Response {
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    of(Array(text.utf8), type: "application/json", status: status)
  }

  static func of(
    _ bytes: [UInt8],
    type: String,
    status: HTTPResponse.Status = .ok,
    _ further: [(String, String)] = []
  ) -> Response {
    var response = Response(
      status: status,
      headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    )
    for (name, value) in further {
      if let name = HTTPFields.Element.Name(name) { response.headers[name] = value }
    }
    return response
  }

  /// Pieces that arrive one after another, until they end or nobody listens.
  static func stream(
    _ pieces: [[UInt8]],
    type: String = "application/json",
    pause: Duration = .milliseconds(40),
    ended: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type],
      body: ResponseBody { writer in
        var written = 0
        do {
          for piece in pieces {
            try await writer.write(ByteBuffer(bytes: piece))
            written += 1
            try await Task.sleep(for: pause)
          }
          try await writer.finish(nil)
        } catch {
          await ended(written)
          throw error
        }
        await ended(written)
      }
    )
  }
}
