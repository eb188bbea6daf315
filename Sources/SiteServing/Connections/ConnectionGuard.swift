import NIOCore
import NIOHTTP1

/// How long a connection may wait for its reader.
struct ConnectionLimits {
  /// For the head of the first request.
  var head = TimeAmount.seconds(15)
  /// Between two pieces of a request, and between two requests.
  var idle = TimeAmount.seconds(60)
}

/// Closes connections that keep others from being served: those that take too long with a request,
/// those without one, those that do not speak HTTP, and at the end of the server all that have no
/// request under way.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let limits: ConnectionLimits
  private let departure: EventLoopPromise<Void>
  private let isPassedOn: (HTTPRequestHead) -> Bool
  private var deadline = NIODeadline.distantFuture
  /// Those whose answers are not sent to their end.
  private var openRequests = 0
  private var isReadingRequest = false
  /// Whether nothing is answered after the requests that are under way.
  private var isLast = false
  private var isGone = false

  /// Keeps `departure` when the reader is gone.
  ///
  /// Requests that are passed on may bring something, so their readers are told to go on where they
  /// wait for that.
  init(
    limits: ConnectionLimits,
    departure: EventLoopPromise<Void>,
    isPassedOn: @escaping (HTTPRequestHead) -> Bool
  ) {
    self.limits = limits
    self.departure = departure
    self.isPassedOn = isPassedOn
  }

  func handlerAdded(context: ChannelHandlerContext) {
    deadline = .now() + limits.head
    watch(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    isGone = true
    departure.succeed()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      guard !isLast, head.asksThisServer else { return refuse(context) }
      openRequests += 1
      isReadingRequest = true
      isLast = !head.isKeepAlive
      deadline = .now() + limits.idle
      if head.waitsForAgreement, isPassedOn(head) { agree(context) }
    case .body:
      deadline = .now() + limits.idle
    case .end:
      isReadingRequest = false
    }
    if !isGone { context.fireChannelRead(data) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.fireErrorCaught(error)
    refuse(context)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
    let sent = promise ?? context.eventLoop.makePromise(of: Void.self)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    sent.futureResult.whenComplete { _ in
      let (guardian, context) = bound.value
      guardian.endAnswer(context)
    }
    context.write(data, promise: sent)
  }

  private func endAnswer(_ context: ChannelHandlerContext) {
    openRequests -= 1
    deadline = .now() + limits.idle
    if isLast, openRequests <= 0, !isGone { close(context) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent:
      isLast = true
      if openRequests <= 0 { close(context) }
    case ChannelEvent.inputClosed:
      departure.succeed()
      isLast = true
      guard openRequests > 0 else { return close(context) }
      // A request that is whole is answered; one that breaks off is told to whoever reads it.
      if isReadingRequest { context.fireUserInboundEventTriggered(event) }
    default:
      context.fireUserInboundEventTriggered(event)
    }
  }

  /// Ends a connection whose bytes are no requests; what is being answered is cut off.
  private func refuse(_ context: ChannelHandlerContext) {
    guard !isGone else { return }
    if openRequests <= 0 {
      let fields: HTTPHeaders = ["Content-Length": "0", "Connection": "close"]
      let head = HTTPResponseHead(version: .http1_1, status: .badRequest, headers: fields)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
    close(context)
  }

  private func agree(_ context: ChannelHandlerContext) {
    let head = HTTPResponseHead(version: .http1_1, status: .continue)
    context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
  }

  private func close(_ context: ChannelHandlerContext) {
    isGone = true
    context.close(promise: nil)
  }

  /// Looks at the deadline when it may have come; one timer serves all requests of a connection.
  private func watch(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: limits.head) {
      let (guardian, context) = bound.value
      guard !guardian.isGone else { return }
      let isWaiting = guardian.isReadingRequest || guardian.openRequests <= 0
      if isWaiting, guardian.deadline <= .now() { return guardian.close(context) }
      guardian.watch(context)
    }
  }
}

extension HTTPRequestHead {
  /// Whether the reader sends the body only when it is wanted (RFC 9110, 10.1.1).
  fileprivate var waitsForAgreement: Bool {
    version == .http1_1
      && headers[canonicalForm: "Expect"].contains { $0.lowercased() == "100-continue" }
  }

  /// Whether the target is a path, and one host is named: the request is for no other server.
  fileprivate var asksThisServer: Bool {
    let hosts = headers["Host"].count
    return uri.utf8.first == UInt8(ascii: "/") && (hosts == 1 || hosts == 0 && version == .http1_0)
  }
}
