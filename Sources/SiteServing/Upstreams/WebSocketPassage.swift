import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// The way of one connection to a WebSocket of an upstream.
final class WebSocketPassage: NIOTypedHTTPServerProtocolUpgrader {
  typealias UpgradeResult = ServerChannel.Negotiated

  let supportedProtocol = "websocket"
  let requiredUpgradeHeaders: [String] = []

  private let responder: SiteResponder
  private let isSecure: Bool
  private let opened = Mutex<UpstreamHandshake.Opening?>(nil)

  init(_ responder: SiteResponder, isSecure: Bool) {
    self.responder = responder
    self.isSecure = isSecure
  }

  /// Opens a WebSocket at the upstream; nil for a request that may not have one.
  func open(for head: HTTPRequestHead, from channel: any Channel) -> EventLoopFuture<Void>? {
    guard head.method == .GET, head.headers["Upgrade"].map({ $0.lowercased() }) == ["websocket"],
      let proxy = responder.proxy, let upstream = responder.upstream(for: head)
    else { return nil }
    let handshake = UpstreamHandshake(
      upstream: upstream,
      trust: proxy.trust,
      request: head,
      reader: channel.remoteAddress?.ipAddress ?? "",
      isSecure: isSecure
    )
    return handshake.open(on: channel.eventLoop).map { opening in
      self.opened.withLock { $0 = opening }
      channel.closeFuture.whenComplete { _ in opening.channel.close(promise: nil) }
    }
  }

  func buildUpgradeResponse(
    channel: any Channel,
    upgradeRequest: HTTPRequestHead,
    initialResponseHeaders: HTTPHeaders
  ) -> EventLoopFuture<HTTPHeaders> {
    channel.eventLoop.makeCompletedFuture {
      guard let opening = opened.withLock({ $0 }) else { throw UpgradeRefusal() }
      var headers = initialResponseHeaders
      let fields = opening.head.headers.map { ($0.name, $0.value) }
      headers.add(contentsOf: ForwardedFields.endToEnd(fields))
      return headers
    }
  }

  func upgrade(
    channel: any Channel,
    upgradeRequest: HTTPRequestHead
  ) -> EventLoopFuture<ServerChannel.Negotiated> {
    let opening = opened.withLock { $0 }
    return channel.eventLoop.makeCompletedFuture {
      guard let opening else { throw UpgradeRefusal() }
      let pipeline = channel.pipeline.syncOperations
      for context in [
        try pipeline.context(handlerType: ConnectionGuard.self),
        try pipeline.context(handlerType: PromptAnswers.self),
        try pipeline.context(handlerType: WebSocketDoor.self),
      ] { _ = pipeline.removeHandler(context: context) }
      return .tunnel(try Tunnel.join(channel, opening.channel))
    }
  }
}

/// The upstream does not agree to another protocol.
struct UpgradeRefusal: Error {}
