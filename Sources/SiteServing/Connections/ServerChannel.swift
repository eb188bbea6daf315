import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Sets up connections: parsed strictly, guarded against slow readers, answered on their event loop.
struct ServerChannel: ServerChildChannel, HTTPChannelHandler {
  /// What a connection turned into with its first request.
  enum Negotiated: Sendable {
    case http(NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>)
    case tunnel(Tunnel)
  }

  struct Value: ServerChildChannelValue {
    let channel: any Channel
    /// Kept when the reader is gone.
    let departure: EventLoopFuture<Void>
    let negotiated: EventLoopFuture<Negotiated>
  }

  let site: SiteResponder
  let limits: ConnectionLimits
  let isSecure: Bool
  var responder: Responder = { _, _, _ in }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    let departure = channel.eventLoop.makePromise(of: Void.self)
    return channel.eventLoop.makeCompletedFuture {
      try readLittle(at: channel)
      let pipeline = channel.pipeline.syncOperations
      let passage = site.passage(isSecure: isSecure)
      let negotiated = try pipeline.configureUpgradableHTTPServerPipeline(
        configuration: configuration(passage)
      )
      let place = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      let guardian = ConnectionGuard(limits: limits, departure: departure) {
        site.upstream(for: $0) != nil
      }
      try pipeline.addHandlers(
        [
          guardian, PromptAnswers(of: site, to: Self.peer(of: channel)),
          WebSocketDoor(to: passage),
        ],
        position: .after(place)
      )
      return Value(channel: channel, departure: departure.futureResult, negotiated: negotiated)
    }.flatMapErrorThrowing { error in
      departure.succeed()
      throw error
    }
  }

  /// What is read at once is taken apart at once: of a reader who takes no answers, few requests are
  /// held.
  private func readLittle(at channel: any Channel) throws {
    let sizes = AdaptiveRecvByteBufferAllocator(
      minimum: 1 << 10,
      initial: 2 << 10,
      maximum: 16 << 10
    )
    try channel.syncOptions?.setOption(.recvAllocator, value: sizes)
    try channel.syncOptions?.setOption(.maxMessagesPerRead, value: 1)
  }

  func handle(value: Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
      guard let negotiated = try? await value.negotiated.get() else { return }
      switch negotiated {
      case .http(let connection):
        await conversation(with: value).handleHTTP(asyncChannel: connection, logger: logger)
      case .tunnel(let tunnel):
        await tunnel.run()
      }
    }
  }

  private func conversation(with value: Value) -> ServerChannel {
    let peer = Self.peer(of: value.channel)
    var conversation = self
    conversation.responder = { request, writer, _ in
      let reader = Reader(address: peer, isSecure: isSecure, departure: value.departure)
      try await site.respond(to: request, from: reader, writer)
    }
    return conversation
  }

  private static func peer(of channel: any Channel) -> String {
    channel.remoteAddress?.ipAddress ?? "-"
  }

  private func configuration(
    _ passage: WebSocketPassage?
  ) -> NIOUpgradableHTTPServerPipelineConfiguration<Negotiated> {
    var configuration = NIOUpgradableHTTPServerPipelineConfiguration(
      upgradeConfiguration: NIOTypedHTTPServerUpgradeConfiguration(
        upgraders: passage.map { [$0] } ?? [],
        notUpgradingCompletionHandler: Self.speakHTTP
      )
    )
    configuration.enablePipelining = false
    configuration.enableErrorHandling = false
    configuration.enableResponseHeaderValidation = false
    configuration.decoderConfiguration.maxHeaderFieldSize = 16 << 10
    configuration.decoderConfiguration.maxHeaderListSize = 64 << 10
    configuration.decoderConfiguration.maxHeaderFieldCount = 200
    return configuration
  }

  private static func speakHTTP(on channel: any Channel) -> EventLoopFuture<Negotiated> {
    channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(HTTP1ToHTTPServerCodec(secure: false))
      return .http(
        try NIOAsyncChannel(
          wrappingChannelSynchronously: channel,
          configuration: .init(isOutboundHalfClosureEnabled: true)
        )
      )
    }
  }
}

/// Who asks.
struct Reader: Sendable {
  let address: String
  /// Whether the connection is encrypted.
  let isSecure: Bool
  /// Kept when the reader is gone.
  let departure: EventLoopFuture<Void>
}
