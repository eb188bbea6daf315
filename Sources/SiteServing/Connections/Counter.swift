import Synchronization

/// A number that several tasks add to: bytes of an answer, events of a folder.
final class Counter: Sendable {
  private let count = Atomic(0)

  var total: Int {
    count.load(ordering: .relaxed)
  }

  func add(_ number: Int) {
    count.wrappingAdd(number, ordering: .relaxed)
  }
}
