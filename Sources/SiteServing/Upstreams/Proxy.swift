import AsyncHTTPClient
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOSSL

/// Passes requests on to the configured servers and their answers back, piece by piece.
struct Proxy: Sendable {
  /// Until the answer begins.
  private static let patience = Duration.seconds(60)

  let upstreams: [Upstream]
  let isSecure: Bool
  let trust: UpstreamTrust
  private let client: HTTPClient

  init(_ upstreams: [Upstream], isSecure: Bool, trust: UpstreamTrust) {
    // The longest prefix is the most particular.
    self.upstreams = upstreams.sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
    self.isSecure = isSecure
    self.trust = trust
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: trust.configuration,
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(5), read: .minutes(10)),
      decompression: .disabled
    )
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  func stop() async throws {
    try await client.shutdown()
  }

  func upstream(for path: String) -> Upstream? {
    upstreams.first { $0.answers(path) }
  }

  /// The upstream's answer, or nil where no upstream has the path.
  func answer(
    to request: Request,
    _ target: RequestTarget,
    from reader: Reader
  ) async -> Response? {
    guard let upstream = upstream(for: target.path) else { return nil }
    guard SameOrigin.admits(request.head) else {
      return ErrorPage.answer(.forbidden, "another site's page may not ask the API").response
    }
    guard request.method != .connect, request.method != .trace else {
      return ErrorPage.answer(.methodNotAllowed, "\(request.method.rawValue) is not passed on")
        .response
    }
    let forwarded = self.forwarded(request, target, from: reader, to: upstream)
    do {
      let answer = try await reader.whilePresent(atMost: Self.patience) {
        try await client.execute(forwarded, deadline: .distantFuture)
      }
      return response(answer, from: upstream, to: reader)
    } catch is Impatience {
      return ErrorPage.answer(.gatewayTimeout, "\(upstream.origin) does not answer in time")
        .response
    } catch is NIOSSLError {
      return ErrorPage.answer(
        .badGateway,
        "the certificate of \(upstream.origin) is not trusted; name one that is with --upstream-ca"
      ).response
    } catch {
      return ErrorPage.answer(
        .badGateway,
        "\(upstream.origin) cannot be reached; start that server, or change --upstream"
      ).response
    }
  }

  private func forwarded(
    _ request: Request,
    _ target: RequestTarget,
    from reader: Reader,
    to upstream: Upstream
  ) -> HTTPClientRequest {
    let query = target.query.map { "?" + $0 } ?? ""
    var forwarded = HTTPClientRequest(
      url: upstream.origin + upstream.path + target.rawPath + query
    )
    forwarded.method = NIOHTTP1.HTTPMethod(rawValue: request.method.rawValue)
    forwarded.headers = HTTPHeaders(ForwardedFields.ofRequest(request.head, from: reader))
    let length = request.headers[.contentLength].flatMap { Int64($0) }
    if let length {
      forwarded.body = .stream(request.body, length: .known(length))
    } else if request.headers[.transferEncoding] != nil {
      forwarded.body = .stream(request.body, length: .unknown)
    }
    return forwarded
  }

  private func response(
    _ answer: HTTPClientResponse,
    from upstream: Upstream,
    to reader: Reader
  ) -> Response {
    let rewriting = AnswerRewriting(upstream: upstream, isSecure: isSecure)
    return Response(
      status: .init(code: Int(answer.status.code), reasonPhrase: answer.status.reasonPhrase),
      headers: rewriting.fields(of: answer.headers.map { ($0.name, $0.value) }),
      body: ResponseBody(asyncSequence: reader.stream(of: answer.body))
    )
  }
}
