import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Synchronization

/// Tells open pages when the site changed, as server-sent events.
package final class LiveReload: Sendable {
  /// Below the base path; no file of a site has a name with a tilde at its start.
  static let events = "~live/events"

  private struct State {
    var latest = ByteBuffer()
    var listeners: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
    var nextListener = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// Tells all open pages, and those that will be opened, about the site as it is now.
  package func announce(_ status: SiteStatus) {
    let event = ByteBuffer(string: "data: \(status.json)\n\n")
    state.withLock { state in
      state.latest = event
      for listener in state.listeners.values { listener.yield(event) }
    }
  }

  func answer(to request: HTTPRequest, from reader: Reader) -> Response {
    guard request.method == .get else {
      return ErrorPage.answer(
        .methodNotAllowed,
        "this address answers GET",
        fields: [.allow: "GET"]
      ).response
    }
    let (events, continuation) = AsyncStream.makeStream(
      of: ByteBuffer.self,
      bufferingPolicy: .bufferingNewest(1)
    )
    let listener = add(continuation)
    reader.departure.whenComplete { _ in
      continuation.finish()
      self.remove(listener)
    }
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        for await event in events.cancelOnGracefulShutdown() { try await writer.write(event) }
        try await writer.finish(nil)
      }
    )
  }

  private func add(_ continuation: AsyncStream<ByteBuffer>.Continuation) -> Int {
    state.withLock { state in
      defer { state.nextListener += 1 }
      state.listeners[state.nextListener] = continuation
      if state.latest.readableBytes > 0 { continuation.yield(state.latest) }
      return state.nextListener
    }
  }

  private func remove(_ listener: Int) {
    state.withLock { _ = $0.listeners.removeValue(forKey: listener) }
  }
}
