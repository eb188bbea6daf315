import NIOCore
import NIOPosix

/// A client that begins a request and does not go on.
enum SlowReader {
  static func begin(_ text: String, on port: Int) async throws -> any Channel {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port).get()
    try await channel.writeAndFlush(ByteBuffer(string: text))
    return channel
  }
}
