import Glibc
import NIOCore
import NIOPosix

/// Tells when something below some folders changes.
package struct FolderWatcher: Sendable {
  /// Several files of one save are one change, if they follow each other as fast as this.
  private static let rest = Duration.milliseconds(12)
  /// A folder where something changes all the time is told of even so.
  private static let restLimit = 12
  private static let pollInterval = Duration.milliseconds(400)

  private let folders: [String]

  package init(_ folders: [String]) {
    self.folders = folders
  }

  /// Runs `changed` at once and after each change, until the task is cancelled; a change meanwhile
  /// runs it again.
  package func run(_ changed: () async -> Void) async {
    guard let notifier = Notifier() else { return await poll(changed) }
    do {
      try await follow(notifier, changed)
    } catch is CancellationError {
    } catch {
      await poll(changed)
    }
  }

  private func follow(_ notifier: Notifier, _ changed: () async -> Void) async throws {
    try watch(notifier)
    let count = Counter()
    let (signals, continuation) = AsyncStream.makeStream(
      of: Void.self,
      bufferingPolicy: .bufferingNewest(1)
    )
    try await notifier.withEvents { events in
      let counting = Task {
        for try await _ in events {
          count.add(1)
          continuation.yield()
        }
      }
      defer { counting.cancel() }
      await changed()
      for await _ in signals {
        try await Self.settle(count)
        try watch(notifier)
        await changed()
      }
      try Task.checkCancellation()
    }
  }

  private static func settle(_ count: Counter) async throws {
    for _ in 0..<restLimit {
      let seen = count.total
      try await Task.sleep(for: rest)
      if count.total == seen { return }
    }
  }

  /// Watches all folders that there are now, and the one around each root, where another may take
  /// the root's place.
  private func watch(_ notifier: Notifier) throws {
    for folder in FolderState(of: folders).folders { try notifier.watch(folder) }
    for folder in folders { try notifier.watch(folder + "/..") }
  }

  /// Looks again and again, where the system does not tell.
  private func poll(_ changed: () async -> Void) async {
    var state = FolderState(of: folders)
    await changed()
    while (try? await Task.sleep(for: Self.pollInterval)) != nil {
      let next = FolderState(of: folders)
      guard next != state else { continue }
      state = next
      await changed()
    }
  }
}
