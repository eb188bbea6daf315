import NIOCore

/// A connection that was handed through to an upstream: bytes go both ways, uninterpreted.
struct Tunnel: Sendable {
  private let channel: any Channel

  /// Prepares an upstream's connection: what it says from now on waits for the reader's end.
  static func begin(at upstream: any Channel) throws {
    try upstream.pipeline.syncOperations.addHandler(TunnelEnd())
  }

  /// Joins a reader's connection to one of the same event loop that was prepared.
  static func join(_ channel: any Channel, _ upstream: any Channel) throws -> Tunnel {
    let far = try upstream.pipeline.syncOperations.handler(type: TunnelEnd.self)
    let near = TunnelEnd()
    try channel.pipeline.syncOperations.addHandler(near)
    near.meet(far)
    return Tunnel(channel: channel)
  }

  /// Returns when both ends are closed.
  func run() async {
    try? await channel.closeFuture.get()
  }
}

/// One end of a tunnel: what it reads the other writes, and no more than the other can take.
private final class TunnelEnd: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private weak var partner: TunnelEnd?
  private var context: ChannelHandlerContext?
  private var wantsRead = false
  /// What came before there was a partner to write it.
  private var early: [NIOAny] = []

  func meet(_ other: TunnelEnd) {
    partner = other
    other.partner = self
    for end in [self, other] { end.start() }
  }

  private func start() {
    for data in early { partner?.context?.write(data, promise: nil) }
    early = []
    partner?.context?.flush()
    context?.channel.setOption(.autoRead, value: true).whenFailure { _ in }
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    partner?.context?.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard let partner else { return early.append(data) }
    partner.context?.writeAndFlush(data, promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    partner?.context?.close(promise: nil)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent: context.close(promise: nil)
    case ChannelEvent.inputClosed: partner?.context?.close(mode: .output, promise: nil)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { partner?.resumeReading() }
  }

  func read(context: ChannelHandlerContext) {
    if partner?.context?.channel.isWritable == false {
      wantsRead = true
    } else {
      context.read()
    }
  }

  private func resumeReading() {
    guard wantsRead else { return }
    wantsRead = false
    context?.read()
  }
}
