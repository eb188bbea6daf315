import AsyncHTTPClient
import Hummingbird
import NIOCore

/// The upstream left before its answer was whole: the reader's connection ends with it.
struct BrokenOffAnswer: Error {}

/// Nothing came in time.
struct Impatience: Error {}

extension Reader {
  /// Does work as long as its reader is there to want it.
  func whilePresent<Result: Sendable>(
    atMost limit: Duration,
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    departure.whenComplete { _ in task.cancel() }
    let timer = Task {
      try await Task.sleep(for: limit)
      task.cancel()
      throw Impatience()
    }
    defer { timer.cancel() }
    do {
      return try await task.value
    } catch {
      timer.cancel()
      if case .failure(let impatience as Impatience) = await timer.result { throw impatience }
      throw error
    }
  }

  /// Passes an answer's pieces on as fast as they are taken, until the reader leaves.
  func stream(of body: HTTPClientResponse.Body) -> RequestBody {
    let (pieces, source) = RequestBody.makeStream()
    let pump = Task {
      do {
        for try await piece in body { await source.yield(piece) }
        source.finish()
      } catch {
        source.finish(BrokenOffAnswer())
      }
    }
    departure.whenComplete { _ in pump.cancel() }
    return pieces
  }
}
