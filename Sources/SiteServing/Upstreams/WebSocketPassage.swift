import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// Opens a WebSocket of a reader at the upstream first: it is agreed on only if that agrees.
final class WebSocketPassage: NIOTypedHTTPServerProtocolUpgrader {
  typealias UpgradeResult = ServerChannel.Negotiated

  let supportedProtocol = "websocket"
  let requiredUpgradeHeaders: [String] = []

  private let responder: SiteResponder
  private let isSecure: Bool
  private let opened = Mutex<(any Channel)?>(nil)

  init(_ responder: SiteResponder, isSecure: Bool) {
    self.responder = responder
    self.isSecure = isSecure
  }

  func buildUpgradeResponse(
    channel: any Channel,
    upgradeRequest: HTTPRequestHead,
    initialResponseHeaders: HTTPHeaders
  ) -> EventLoopFuture<HTTPHeaders> {
    guard let upstream = responder.upstream(forUpgrade: upgradeRequest) else {
      return channel.eventLoop.makeFailedFuture(UpgradeRefusal())
    }
    let handshake = UpstreamHandshake(
      upstream: upstream,
      request: upgradeRequest,
      reader: channel.remoteAddress?.ipAddress ?? "",
      isSecure: isSecure
    )
    return handshake.open(on: channel.eventLoop).map { opening in
      self.opened.withLock { $0 = opening.channel }
      // This server says itself that it changes the protocol.
      return HTTPHeaders(ForwardedFields.endToEnd(opening.head.headers.map { ($0.name, $0.value) }))
    }
  }

  func upgrade(
    channel: any Channel,
    upgradeRequest: HTTPRequestHead
  ) -> EventLoopFuture<ServerChannel.Negotiated> {
    let upstream = opened.withLock { $0 }
    return channel.eventLoop.makeCompletedFuture {
      guard let upstream else { throw UpgradeRefusal() }
      let pipeline = channel.pipeline.syncOperations
      let context = try pipeline.context(handlerType: ConnectionGuard.self)
      _ = pipeline.removeHandler(context: context)
      return .tunnel(try Tunnel.join(channel, upstream))
    }
  }
}

/// The other protocol is not for this address, this reader, or the upstream.
struct UpgradeRefusal: Error {}
