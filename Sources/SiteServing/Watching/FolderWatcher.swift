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
  private let makeNotifier: @Sendable () -> Notifier?

  package init(_ folders: [String]) {
    self.init(folders, notifier: Notifier.init)
  }

  init(_ folders: [String], notifier: @escaping @Sendable () -> Notifier?) {
    self.folders = folders
    makeNotifier = notifier
  }

  /// Runs `changed` at once and after each change, until the task is cancelled; a change meanwhile
  /// runs it again.
  package func run(_ changed: () async -> Void) async {
    if let notifier = makeNotifier() { try? await follow(notifier, changed) }
    if !Task.isCancelled { await poll(changed) }
  }

  /// Ends where the notifier has no more to tell.
  private func follow(_ notifier: Notifier, _ changed: () async -> Void) async throws {
    try watch(notifier)
    let (count, moves) = (Counter(), Counter())
    let (signals, continuation) = AsyncStream.makeStream(
      of: Void.self,
      bufferingPolicy: .bufferingNewest(1)
    )
    try await notifier.withEvents { events in
      let counting = Task {
        defer { continuation.finish() }
        for try await event in events {
          let news = notifier.news(in: event)
          guard news != .nothing else { continue }
          if news == .moves { moves.add(1) }
          count.add(1)
          continuation.yield()
        }
      }
      defer { counting.cancel() }
      await changed()
      var followedMoves = 0
      for await _ in signals {
        try await Self.settle(count)
        if moves.total != followedMoves {
          followedMoves = moves.total
          try watch(notifier)
        }
        await changed()
      }
    }
  }

  private static func settle(_ count: Counter) async throws {
    for _ in 0..<restLimit {
      let seen = count.total
      try await Task.sleep(for: rest)
      if count.total == seen { return }
    }
  }

  /// Watches all folders that there are now, and the names of the roots and of what they lead to,
  /// which others may take.
  private func watch(_ notifier: Notifier) throws {
    for folder in FolderState(of: folders).folders { try notifier.watch(folder) }
    for folder in folders {
      let place = FolderPlace(of: folder)
      try notifier.watch(place.name, in: place.surroundings)
      guard let target = place.target else { continue }
      try notifier.watch(target.name, in: target.surroundings)
    }
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
