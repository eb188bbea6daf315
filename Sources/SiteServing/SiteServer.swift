import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Serves a site until the process is told to stop.
package struct SiteServer: Sendable {
  /// How long answers under way may take when the server is told to stop.
  private static let farewell = Duration.seconds(10)

  private let settings: ServerSettings
  private let site: CurrentSite
  private let live: LiveReload?
  private let log: AccessLog?

  package init(
    _ settings: ServerSettings,
    site: CurrentSite,
    live: LiveReload? = nil,
    log: AccessLog? = nil
  ) {
    self.settings = settings
    self.site = site
    self.live = live
    self.log = log
  }

  /// Runs until SIGTERM or SIGINT; answers that are under way then are finished.
  ///
  /// `onStart` gets the port that was found where the settings leave it open.
  package func run(
    beside work: @escaping @Sendable () async throws -> Void = {},
    onStart: @escaping @Sendable (ListeningAddress) async -> Void
  ) async throws {
    let proxy = try proxy()
    do {
      try await run(proxy, beside: work, onStart)
    } catch {
      try? await proxy?.stop()
      throw settings.failure(for: error)
    }
    try? await proxy?.stop()
    log?.flush()
  }

  private var isSecure: Bool { settings.certificate != nil }

  private func proxy() throws(ServingFailure) -> Proxy? {
    guard !settings.upstreams.isEmpty else { return nil }
    let trust = try UpstreamTrust(authorities: settings.upstreamAuthorities)
    return Proxy(settings.upstreams, isSecure: isSecure, trust: trust)
  }

  private func run(
    _ proxy: Proxy?,
    beside work: @escaping @Sendable () async throws -> Void,
    _ onStart: @escaping @Sendable (ListeningAddress) async -> Void
  ) async throws {
    let server = try service(proxy) { port in
      await onStart(ListeningAddress(host: settings.address.host, port: port))
    }
    var configuration = ServiceGroupConfiguration(
      services: [
        .init(service: server),
        .init(service: Companion(work), successTerminationBehavior: .ignore),
        .init(
          service: Companion { await log?.keepFlushing() },
          successTerminationBehavior: .ignore
        ),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: Self.silence
    )
    configuration.maximumGracefulShutdownDuration = Self.farewell
    try await ServiceGroup(configuration: configuration).run()
  }

  private func service(
    _ proxy: Proxy?,
    onStart: @escaping @Sendable (Int) async -> Void
  ) throws -> any Service {
    let responder = SiteResponder(
      settings: settings,
      site: site,
      live: live,
      proxy: proxy,
      log: log
    )
    let channel = ServerChannel(site: responder, limits: ConnectionLimits(), isSecure: isSecure)
    guard let certificate = settings.certificate else { return service(channel, onStart) }
    return service(
      try TLSChannel(channel, tlsConfiguration: certificate.configuration()),
      onStart
    )
  }

  private func service(
    _ channel: some ServerChildChannel,
    _ onStart: @escaping @Sendable (Int) async -> Void
  ) -> any Service {
    channel.server(
      configuration: ServerConfiguration(
        address: .hostname(settings.address.host, port: settings.address.port),
        backlog: 1024
      ),
      onServerRunning: { await onStart($0.localAddress?.port ?? 0) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: Self.silence
    )
  }

  private static var silence: Logger {
    Logger(label: "docsgen") { _ in SwiftLogNoOpLogHandler() }
  }
}

/// Work that goes on as long as the server runs.
private struct Companion: Service {
  private let work: @Sendable () async throws -> Void

  init(_ work: @escaping @Sendable () async throws -> Void) {
    self.work = work
  }

  func run() async throws {
    try await cancelWhenGracefulShutdown(work)
  }
}

extension ServerSettings {
  /// What the system's refusal to listen means to the user.
  fileprivate func failure(for error: any Error) -> any Error {
    guard let refusal = error as? IOError else { return error }
    return switch refusal.errnoCode {
    case EADDRINUSE: ServingFailure.portInUse(address)
    case EACCES: ServingFailure.forbiddenPort(address)
    case EADDRNOTAVAIL: ServingFailure.foreignAddress(address)
    default: ServingFailure.cannotListen(address, reason: refusal.description)
    }
  }
}
