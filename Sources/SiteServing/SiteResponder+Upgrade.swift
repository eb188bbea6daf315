import HTTPTypes
import NIOHTTP1

extension SiteResponder {
  /// The way of one connection to a WebSocket; nil where there is no upstream.
  func passage(isSecure: Bool) -> WebSocketPassage? {
    proxy == nil ? nil : WebSocketPassage(self, isSecure: isSecure)
  }

  /// The upstream that gets a request, by its first lines: for whom a WebSocket is opened, and whose
  /// readers are told to go on with what they want to send.
  func upstream(for head: HTTPRequestHead) -> Upstream? {
    guard let proxy, let target = RequestTarget(head.uri) else { return nil }
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
    return proxy.upstream(for: target.path)
  }
}
