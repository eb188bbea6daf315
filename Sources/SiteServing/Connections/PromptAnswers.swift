import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// Answers what is in memory at once, on the event loop; all other requests go on to the task of the
/// connection.
///
/// Answers keep the order of their requests: while the task has one to give, it gets all that follow. So
/// it does while the reader does not take what is written, for it knows how to wait.
final class PromptAnswers: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let site: SiteResponder
  private let peer: String
  /// How many requests the task has not answered.
  private var passedOn = 0
  /// The request that is answered when it has come to its end.
  private var current: (request: HTTPRequest, answer: Answer)?

  init(of site: SiteResponder, to peer: String) {
    self.site = site
    self.peer = peer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if passedOn == 0, context.channel.isWritable { current = promptAnswer(to: head) }
      guard current == nil else { return }
      passedOn += 1
    case .body:
      guard current == nil else { return }
    case .end:
      if let current { return give(current.answer, to: current.request, context) }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { passedOn -= 1 }
    context.write(data, promise: promise)
  }

  private func promptAnswer(to head: HTTPRequestHead) -> (HTTPRequest, Answer)? {
    guard head.hasNoBody,
      let request = try? HTTPRequest(head, secure: false, splitCookie: false),
      let answer = site.promptAnswer(to: request)
    else { return nil }
    if case .stream = answer.body { return nil }
    return (request, answer)
  }

  private func give(_ answer: Answer, to request: HTTPRequest, _ context: ChannelHandlerContext) {
    let head = HTTPResponse(status: answer.status, headerFields: answer.fields)
    context.write(wrapOutboundOut(.head(HTTPResponseHead(head))), promise: nil)
    var length = 0
    if case .memory(let bytes) = answer.body {
      length = bytes.readableBytes
      context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    current = nil
    let status = answer.status.code
    site.log?.note(.init(peer: peer, request: request, status: status, bytes: length))
  }
}

extension HTTPRequestHead {
  fileprivate var hasNoBody: Bool {
    !headers.contains(name: "Transfer-Encoding")
      && (headers.first(name: "Content-Length") ?? "0") == "0"
  }
}
