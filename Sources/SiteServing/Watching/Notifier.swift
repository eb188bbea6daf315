import Glibc
import NIOCore
import NIOPosix

/// The kernel's inotify; it tells that something changed, and readers of the folder find out what.
struct Notifier {
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY
  )

  private let descriptor: CInt

  /// Nil where the system has no inotify left to give.
  init?() {
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  /// Watches a folder, which may be watched already, or be gone.
  func watch(_ folder: String) throws {
    guard inotify_add_watch(descriptor, folder, Self.events) < 0, errno != ENOENT else { return }
    guard errno == ENOSPC || errno == ENOMEM else { return }
    throw IOError(errnoCode: errno, reason: "inotify_add_watch")
  }

  /// Gives the events to `body` and ends with it.
  func withEvents(
    _ body: (NIOAsyncChannelInboundStream<ByteBuffer>) async throws -> Void
  ) async throws {
    let channel = try await NIOPipeBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .takingOwnershipOfDescriptor(input: descriptor) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
        }
      }
    try await channel.executeThenClose { inbound in try await body(inbound) }
  }
}
