import Foundation
import NIOCore
import NIOPosix
import TestSupport

@testable import SiteServing

/// A server on a free port for the length of a test.
struct RunningServer: Sendable {
  let port: Int

  /// Serves files under `/docs/` while `body` runs.
  static func serving(
    _ files: [String: String],
    settings change: (inout ServerSettings) -> Void = { _ in },
    live: LiveReload? = nil,
    log: AccessLog? = nil,
    _ body: (RunningServer) async throws -> Void
  ) async throws {
    let site = CurrentSite(
      SiteFiles { path in files[path].map { ServedFile(path: path, bytes: Array($0.utf8)) } }
    )
    var settings = ServerSettings(address: .init(host: "127.0.0.1", port: 0), basePath: "/docs/")
    change(&settings)
    let server = SiteServer(settings, site: site, live: live, log: log)
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    let running = Task {
      defer { found.finish() }
      try await server.run { found.yield($0.port) }
    }
    defer { running.cancel() }
    for await port in ports {
      try await body(RunningServer(port: port))
      return
    }
    try await running.value
  }

  /// Everything that the server says to some bytes until it closes the connection.
  func answer(to request: String) async throws -> String {
    try await answer(toBytes: Array(request.utf8))
  }

  func answer(toBytes request: [UInt8]) async throws -> String {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      // The server may refuse before it has read everything.
      try? await outbound.write(ByteBuffer(bytes: request))
      var answer = ByteBuffer()
      do {
        for try await piece in inbound { answer.writeImmutableBuffer(piece) }
      } catch {
        answer.writeString("<\(error)>")
      }
      return String(buffer: answer)
    }
  }

  /// Waits until a program of its own accepts connections.
  func waitUntilReady() async throws {
    let isReady = try await Patience.wait { try? await get("/").isEmpty ? nil : true }
    guard isReady != nil else { throw Dialogue.Silence(heard: "") }
  }

  /// The answer to a request that closes its connection.
  func get(_ target: String, method: String = "GET", _ fields: String...) async throws -> String {
    let fields = (["Host: 127.0.0.1", "Connection: close"] + fields).joined(separator: "\r\n")
    return try await answer(to: "\(method) \(target) HTTP/1.1\r\n\(fields)\r\n\r\n")
  }
}

extension String {
  /// The number in the first line of an answer.
  var status: String {
    String(split(separator: " ").dropFirst().first ?? "")
  }

  /// The value of a field of an answer.
  func field(_ name: String) -> String? {
    let head = components(separatedBy: "\r\n\r\n").first ?? ""
    return head.components(separatedBy: "\r\n").first {
      $0.lowercased().hasPrefix(name.lowercased() + ":")
    }.map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
  }

  var body: String {
    components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
  }
}
