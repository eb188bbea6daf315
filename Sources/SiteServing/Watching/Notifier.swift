import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// The kernel's inotify; it tells that something changed, and readers of the folder find out what.
final class Notifier: Sendable {
  /// What events mean for who watches.
  enum News {
    case nothing
    case writing
    /// There may be other folders to watch.
    case moves
  }

  private struct Watches {
    var folders: Set<CInt> = []
    /// The names that matter in folders of which the others do not.
    var names: [CInt: Set<String>] = [:]
  }

  private static let moves = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
  /// A file that is still being written is none to read yet.
  private static let events = moves | UInt32(IN_CLOSE_WRITE)
  /// Room for many events; the kernel gives none where the next one does not fit.
  private static let bufferSize = 16 << 10

  private let descriptor: CInt
  private let watches = Mutex(Watches())

  /// Nil where the system has no inotify left to give.
  init?() {
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  /// Watches a folder, which may be watched already, or be gone.
  func watch(_ folder: String) throws {
    guard let watch = try add(folder, Self.events) else { return }
    watches.withLock { _ = $0.folders.insert(watch) }
  }

  /// Watches which folder or link has this name.
  func watch(_ name: String, in folder: String) throws {
    guard let watch = try add(folder, Self.moves | UInt32(IN_MASK_ADD)) else { return }
    watches.withLock { _ = $0.names[watch, default: []].insert(name) }
  }

  private func add(_ folder: String, _ events: UInt32) throws -> CInt? {
    let watch = inotify_add_watch(descriptor, folder, events)
    guard watch < 0 else { return watch }
    guard errno == ENOSPC || errno == ENOMEM else { return nil }
    throw IOError(errnoCode: errno, reason: "inotify_add_watch")
  }

  func news(in buffer: ByteBuffer) -> News {
    let events = watches.withLock { watches in
      NotifierEvent.all(in: buffer).filter { event in
        event.isOverflow || watches.folders.contains(event.watch)
          || watches.names[event.watch]?.contains(event.name) == true
      }
    }
    return events.isEmpty ? .nothing : events.contains(where: \.isMove) ? .moves : .writing
  }

  /// Gives the events to `body` and ends with it.
  func withEvents(
    _ body: (NIOAsyncChannelInboundStream<ByteBuffer>) async throws -> Void
  ) async throws {
    let channel = try await NIOPipeBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(
        .recvAllocator,
        value: FixedSizeRecvByteBufferAllocator(capacity: Self.bufferSize)
      )
      .takingOwnershipOfDescriptor(input: descriptor) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
        }
      }
    try await channel.executeThenClose { inbound in try await body(inbound) }
  }
}
