import NIOCore
import NIOHTTP1

/// Stands before the change of protocols and lets only those requests ask for one that get it.
///
/// Once a request asks, NIO has no way back to an ordinary answer. So the upstream is asked first, and
/// where it refuses, the request goes on as an ordinary one and gets the upstream's own words.
/// Requests for any other protocol, such as `h2c`, are ordinary ones, too.
final class WebSocketDoor: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let passage: WebSocketPassage?
  /// What came of the request while its upstream is being asked; nil when none is.
  private var waiting: [HTTPServerRequestPart]?

  /// Without a passage no request gets through.
  init(to passage: WebSocketPassage?) {
    self.passage = passage
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    guard waiting == nil else {
      waiting?.append(part)
      return
    }
    guard case .head(let head) = part, head.headers.contains(name: "Upgrade") else {
      return context.fireChannelRead(data)
    }
    guard let opening = passage?.open(for: head, from: context.channel) else {
      return pass(.head(head.ordinary), context)
    }
    waiting = []
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    opening.whenComplete { result in
      let (door, context) = bound.value
      if case .success = result {
        door.go(on: head, context)
      } else {
        door.go(on: head.ordinary, context)
      }
    }
  }

  private func go(on head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let rest = waiting ?? []
    waiting = nil
    for part in [.head(head)] + rest { pass(part, context) }
    context.fireChannelReadComplete()
  }

  private func pass(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    context.fireChannelRead(wrapInboundOut(part))
  }
}

extension HTTPRequestHead {
  /// The request without its wish for another protocol, which a server may pass over
  /// (RFC 9110, 7.8).
  fileprivate var ordinary: HTTPRequestHead {
    var head = self
    head.headers.remove(name: "Upgrade")
    return head
  }
}
