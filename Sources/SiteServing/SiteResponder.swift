import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Decides who answers a request: the site, its live channel, or the server behind it.
struct SiteResponder: Sendable {
  let settings: ServerSettings
  let site: CurrentSite
  let live: LiveReload?
  let proxy: Proxy?
  let log: AccessLog?
  private let date = CurrentDate()

  init(
    settings: ServerSettings,
    site: CurrentSite,
    live: LiveReload?,
    proxy: Proxy?,
    log: AccessLog?
  ) {
    self.settings = settings
    self.site = site
    self.live = live
    self.proxy = proxy
    self.log = log
  }

  func respond(
    to request: Request,
    from reader: Reader,
    _ writer: consuming ResponseWriter
  ) async throws {
    var response = await answer(to: request, from: reader)
    if response.headers[.date] == nil { response.headers[.date] = date.text }
    let status = response.status.code
    guard response.body.contentLength == nil else {
      let length = request.method == .head ? 0 : response.body.contentLength ?? 0
      try await writer.write(response: response.head, body: response.body)
      log?.note(.init(peer: reader.address, request: request.head, status: status, bytes: length))
      return
    }
    let counter = Counter()
    defer {
      let bytes = counter.total
      log?.note(.init(peer: reader.address, request: request.head, status: status, bytes: bytes))
    }
    let counted = response.body.map { piece in
      counter.add(piece.readableBytes)
      return piece
    }
    try await writer.write(response: response.head, body: counted)
  }

  private func answer(to request: Request, from reader: Reader) async -> Response {
    guard let target = RequestTarget(request.head.path ?? "") else {
      return ErrorPage.answer(.badRequest, "the request asks for no path of this server")
    }
    if let refusal = settings.refusal(ofHost: request.head.authority) { return refusal }
    if let live, target.path == settings.basePath + LiveReload.events {
      return live.answer(to: request.head, from: reader)
    }
    if StaticFiles.cover(target.path, basePath: settings.basePath) {
      return StaticFiles(basePath: settings.basePath, site: site.value)
        .answer(to: request.head, target)
    }
    if target.path == settings.healthPath { return health }
    if let proxy, let answer = await proxy.answer(to: request, target, from: reader) {
      return answer
    }
    guard target.path == "/" else {
      return ErrorPage.answer(.notFound, "the site is at \(settings.basePath)")
    }
    return ErrorPage.answer(.found, "the site", fields: [.location: settings.basePath])
  }

  private var health: Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n"))
    )
  }
}

extension ServerSettings {
  /// The answer to a name that this server does not go by: another site's name was made to lead
  /// here.
  func refusal(ofHost authority: String?) -> Response? {
    guard let hostNames else { return nil }
    let name = authority.map(Self.hostName)
    if let name, hostNames.contains(name.lowercased()) { return nil }
    return ErrorPage.answer(
      .misdirectedRequest,
      "this server answers only to " + hostNames.sorted().joined(separator: ", ")
    )
  }

  /// The name without its port: `[::1]` of `[::1]:8080`.
  private static func hostName(of authority: String) -> String {
    guard !authority.hasPrefix("[") else {
      return authority.firstIndex(of: "]").map { String(authority[...$0]) } ?? authority
    }
    return String(authority.prefix { $0 != ":" })
  }
}
