import Glibc
import Synchronization

/// The time of answers, written anew each second.
final class CurrentDate: Sendable {
  private let latest = Mutex(HTTPDate(seconds: 0))

  var text: String {
    let seconds = time(nil)
    return latest.withLock { latest in
      if latest.seconds != seconds { latest = HTTPDate(seconds: seconds) }
      return latest.text
    }
  }
}
