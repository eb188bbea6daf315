import NIOCore

/// A connection that was handed through to an upstream: bytes go both ways, uninterpreted.
struct Tunnel: Sendable {
  private let channel: any Channel

  /// Joins two connections of one event loop.
  static func join(_ channel: any Channel, _ upstream: any Channel) throws -> Tunnel {
    let (near, far) = TunnelEnd.pair()
    try channel.pipeline.syncOperations.addHandler(near)
    try upstream.pipeline.syncOperations.addHandler(far)
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

  static func pair() -> (TunnelEnd, TunnelEnd) {
    let (one, other) = (TunnelEnd(), TunnelEnd())
    one.partner = other
    other.partner = one
    return (one, other)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    context.channel.setOption(.autoRead, value: true).whenFailure { _ in }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    partner?.context?.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    partner?.context?.write(data, promise: nil)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    partner?.context?.flush()
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
