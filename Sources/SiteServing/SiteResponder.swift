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
    var response = await self.response(to: request, from: reader)
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

  private func response(to request: Request, from reader: Reader) async -> Response {
    let target: RequestTarget
    switch admission(of: request.head) {
    case .refused(let answer): return answer.to(request.method).response
    case .admitted(let admitted): target = admitted
    }
    if let answer = ownAnswer(to: request.head, target) {
      return answer.to(request.method).response
    }
    if let live, isLiveChannel(target) { return live.answer(to: request.head, from: reader) }
    if let proxy, let response = await proxy.answer(to: request, target, from: reader) {
      return response
    }
    return elsewhere(target).to(request.method).response
  }

  /// The answer that waits for nothing, with its date; nil where another server or an event has a say.
  func promptAnswer(to request: HTTPRequest) -> Answer? {
    var answer: Answer?
    switch admission(of: request) {
    case .refused(let refusal): answer = refusal
    case .admitted(let target): answer = ownAnswer(to: request, target)
    }
    answer?.fields[.date] = date.text
    return answer?.to(request.method)
  }

  private enum Admission {
    case admitted(RequestTarget)
    case refused(Answer)
  }

  private func admission(of request: HTTPRequest) -> Admission {
    guard let target = RequestTarget(request.path ?? "") else {
      return .refused(
        ErrorPage.answer(.badRequest, "the request asks for no path of this server")
      )
    }
    return settings.refusal(ofHost: request.authority).map { .refused($0) } ?? .admitted(target)
  }

  /// The answer of the site, or that the server is well.
  private func ownAnswer(to request: HTTPRequest, _ target: RequestTarget) -> Answer? {
    if isLiveChannel(target) { return nil }
    if StaticFiles.cover(target.path, basePath: settings.basePath) {
      return StaticFiles(basePath: settings.basePath, site: site.value).answer(to: request, target)
    }
    return target.path == settings.healthPath ? .text("ok\n", .ok, [:]) : nil
  }

  private func isLiveChannel(_ target: RequestTarget) -> Bool {
    live != nil && target.path == settings.basePath + LiveReload.events
  }

  private func elsewhere(_ target: RequestTarget) -> Answer {
    guard target.path == "/" else {
      return ErrorPage.answer(.notFound, "the site is at \(settings.basePath)")
    }
    return ErrorPage.answer(.found, "the site", fields: [.location: settings.basePath])
  }
}

extension ServerSettings {
  /// The answer to a name that this server does not go by: another site's name was made to lead
  /// here.
  func refusal(ofHost authority: String?) -> Answer? {
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
