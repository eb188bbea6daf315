import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves the files of a built site under its base path, on a free port of this machine.
struct PageServer: Sendable {
  static let basePath = "/docs/rest-api/"

  private let channel: any Channel

  init(of folder: String) async throws {
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(FileAnswers(folder: folder))
        }
      }
      .bind(host: "127.0.0.1", port: 0)
      .get()
  }

  var address: String {
    "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" + Self.basePath
  }

  func stop() async throws {
    try await channel.close()
  }
}

/// Answers a GET with the file of its path.
private final class FileAnswers: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private static let contentTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png",
  ]

  private let folder: String

  init(folder: String) {
    self.folder = folder
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    let path = head.uri.prefix { $0 != "?" && $0 != "#" }
    let name = path.hasSuffix("/") ? path + "index.html" : path
    let file = folder + "/" + name.dropFirst(PageServer.basePath.count)
    let content = FileManager.default.contents(atPath: file.removingPercentEncoding ?? file)
    var headers = HTTPHeaders()
    let suffix = String(name.split(separator: ".").last ?? "")
    headers.add(name: "Content-Type", value: Self.contentTypes[suffix] ?? "text/plain")
    headers.add(name: "Content-Length", value: "\(content?.count ?? 0)")
    let status: HTTPResponseStatus = content == nil ? .notFound : .ok
    let answer = HTTPResponseHead(version: head.version, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(answer)), promise: nil)
    context.write(
      wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: content ?? Data())))),
      promise: nil
    )
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
