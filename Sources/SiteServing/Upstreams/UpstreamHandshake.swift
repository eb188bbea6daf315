import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Asks an upstream for the change of protocol that a reader asks for.
struct UpstreamHandshake {
  struct Opening: Sendable {
    let channel: any Channel
    let head: HTTPResponseHead
  }

  /// Until the upstream agrees.
  private static let patience = TimeAmount.seconds(60)

  let upstream: Upstream
  let trust: UpstreamTrust
  let request: HTTPRequestHead
  let reader: String
  let isSecure: Bool

  func open(on loop: any EventLoop) -> EventLoopFuture<Opening> {
    let (upstream, trust, head) = (upstream, trust, forwardedHead)
    return ClientBootstrap(group: loop)
      .connectTimeout(.seconds(5))
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: upstream.host, port: upstream.port)
      .flatMap { channel in
        let timer = loop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
        return loop.makeCompletedFuture {
          try Self.negotiation(on: channel, head, with: upstream, trust)
        }.flatMap { $0 }.always { _ in
          timer.cancel()
        }.flatMapErrorThrowing { error in
          channel.close(promise: nil)
          throw error
        }
      }
  }

  private static func negotiation(
    on channel: any Channel,
    _ head: HTTPRequestHead,
    with upstream: Upstream,
    _ trust: UpstreamTrust
  ) throws -> EventLoopFuture<Opening> {
    let pipeline = channel.pipeline.syncOperations
    if upstream.isSecure {
      let context = try NIOSSLContext(configuration: trust.configuration)
      let isName = (try? SocketAddress(ipAddress: upstream.host, port: 0)) == nil
      try pipeline.addHandler(
        NIOSSLClientHandler(context: context, serverHostname: isName ? upstream.host : nil)
      )
    }
    var configuration = NIOUpgradableHTTPClientPipelineConfiguration(
      upgradeConfiguration: NIOTypedHTTPClientUpgradeConfiguration(
        upgradeRequestHead: head,
        upgraders: [Acceptance()],
        notUpgradingCompletionHandler: { channel in
          channel.close(promise: nil)
          return channel.eventLoop.makeFailedFuture(UpgradeRefusal())
        }
      )
    )
    // What comes with the agreement belongs to the other protocol.
    configuration.leftOverBytesStrategy = .forwardBytes
    return try pipeline.configureUpgradableHTTPClientPipeline(configuration: configuration)
  }

  private var forwardedHead: HTTPRequestHead {
    let replaced: Set<String> = [
      "host", "forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto",
    ]
    let fields = ForwardedFields.endToEnd(request.headers.map { ($0.name, $0.value) })
    var headers = HTTPHeaders(fields.filter { !replaced.contains($0.0.lowercased()) })
    headers.add(name: "Host", value: upstream.authority)
    headers.add(name: "X-Forwarded-For", value: reader)
    headers.add(name: "X-Forwarded-Host", value: request.headers.first(name: "Host") ?? "")
    headers.add(name: "X-Forwarded-Proto", value: isSecure ? "https" : "http")
    return HTTPRequestHead(
      version: .http1_1,
      method: .GET,
      uri: upstream.path + request.uri,
      headers: headers
    )
  }
}

/// Keeps the upstream's agreement, and what it says next for whom it is meant.
private struct Acceptance: NIOTypedHTTPClientProtocolUpgrader {
  let supportedProtocol = "websocket"
  let requiredUpgradeHeaders: [String] = []

  func addCustom(upgradeRequestHeaders: inout HTTPHeaders) {}

  func shouldAllowUpgrade(upgradeResponse: HTTPResponseHead) -> Bool { true }

  func upgrade(
    channel: any Channel,
    upgradeResponse: HTTPResponseHead
  ) -> EventLoopFuture<UpstreamHandshake.Opening> {
    channel.setOption(.autoRead, value: false).flatMapThrowing {
      try Tunnel.begin(at: channel)
      return UpstreamHandshake.Opening(channel: channel, head: upgradeResponse)
    }
  }
}
