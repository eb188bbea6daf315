import HTTPTypes
import NIOHTTP1

extension SiteResponder {
  /// The protocols that a connection may turn to.
  func upgraders(
    isSecure: Bool
  ) -> [any NIOTypedHTTPServerProtocolUpgrader<ServerChannel.Negotiated>] {
    proxy == nil ? [] : [WebSocketPassage(self, isSecure: isSecure)]
  }

  /// The upstream that a WebSocket may be opened at, under the same rules as any request.
  func upstream(forUpgrade head: HTTPRequestHead) -> Upstream? {
    guard head.method == .GET, let target = RequestTarget(head.uri) else { return nil }
    let host = head.headers.first(name: "Host")
    let isAdmitted = SameOrigin.admits(
      origin: head.headers.first(name: "Origin"),
      fetchSite: head.headers.first(name: "Sec-Fetch-Site"),
      host: host
    )
    let isOurs =
      StaticFiles.cover(target.path, basePath: settings.basePath)
      || target.path == settings.healthPath
    guard isAdmitted, !isOurs, settings.refusal(ofHost: host) == nil else { return nil }
    return proxy?.upstream(for: target.path)
  }
}
