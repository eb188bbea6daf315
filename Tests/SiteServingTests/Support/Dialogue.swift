import NIOCore
import NIOPosix
import Synchronization
import TestSupport

/// One end of a connection that a test speaks and listens at by hand.
final class Dialogue: Sendable {
  struct Silence: Error {
    let heard: String
  }

  private let channel: any Channel
  private let state: SharedState

  fileprivate init(_ channel: any Channel, _ state: SharedState) {
    self.channel = channel
    self.state = state
  }

  fileprivate final class SharedState: Sendable {
    private struct State {
      var heard = ByteBuffer()
      var isOver = false
    }

    private let value = Mutex(State())

    func hear(_ buffer: ByteBuffer) {
      value.withLock { _ = $0.heard.writeImmutableBuffer(buffer) }
    }

    func end() { value.withLock { $0.isOver = true } }
    var heard: ByteBuffer { value.withLock { $0.heard } }
    var isOver: Bool { value.withLock { $0.isOver } }
  }

  static func open(_ port: Int) async throws -> Dialogue {
    let state = SharedState()
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { $0.pipeline.addHandler(Listener(state)) }
      .connect(host: "127.0.0.1", port: port).get()
    return Dialogue(channel, state)
  }

  /// All bytes that came so far.
  var heard: ByteBuffer { state.heard }

  func say(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text))
  }

  /// Says no more, and listens on.
  func fallSilent() async throws {
    try await channel.close(mode: .output)
  }

  /// Whether what comes is read, or waits in the system's buffers.
  func listen(_ isListening: Bool) async throws {
    try await channel.setOption(.autoRead, value: isListening).get()
  }

  /// Waits for some words, and gives all that was heard.
  @discardableResult
  func hear(_ words: String) async throws -> String {
    try await wait { String(buffer: state.heard).contains(words) }
  }

  /// Waits until the other end closes the connection.
  @discardableResult
  func hearEnd() async throws -> String {
    try await wait { state.isOver }
  }

  func leave() {
    channel.close(promise: nil)
  }

  private func wait(until isDone: () -> Bool) async throws -> String {
    let heard = try await Patience.wait { isDone() ? String(buffer: state.heard) : nil }
    guard let heard else {
      throw Silence(heard: String(String(buffer: state.heard).prefix(2000)))
    }
    return heard
  }
}

/// A server whose answers a test gives by hand, connection by connection.
final class HandMadeServer: Sendable {
  private final class Queue: Sendable {
    private let waiting = Mutex<[Dialogue]>([])

    func add(_ dialogue: Dialogue) { waiting.withLock { $0.append(dialogue) } }
    func take() -> Dialogue? { waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
  }

  private let channel: any Channel
  private let queue: Queue

  init() async throws {
    let queue = Queue()
    self.queue = queue
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        let state = Dialogue.SharedState()
        queue.add(Dialogue(channel, state))
        return channel.pipeline.addHandler(Listener(state))
      }
      .bind(host: "127.0.0.1", port: 0).get()
  }

  deinit {
    channel.close(promise: nil)
  }

  var port: Int { channel.localAddress?.port ?? 0 }

  /// The next connection, when it is there.
  func next() async throws -> Dialogue {
    guard let dialogue = try await Patience.wait(for: { queue.take() }) else {
      throw Dialogue.Silence(heard: "")
    }
    return dialogue
  }
}

private final class Listener: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private let state: Dialogue.SharedState

  init(_ state: Dialogue.SharedState) {
    self.state = state
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    state.hear(unwrapInboundIn(data))
  }

  func channelInactive(context: ChannelHandlerContext) {
    state.end()
    context.fireChannelInactive()
  }
}
