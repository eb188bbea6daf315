import HTTPTypes
import Hummingbird
import NIOCore

/// A short answer in plain text for what has no page of the site.
enum ErrorPage {
  static func answer(
    _ status: HTTPResponse.Status,
    _ sentence: String,
    fields: HTTPFields = [:]
  ) -> Response {
    var fields = fields
    fields[.contentType] = "text/plain; charset=utf-8"
    fields[.cacheControl] = "no-store"
    SecurityFields.add(to: &fields, policy: nil)
    let text = "\(status.code) \(status.reasonPhrase): \(sentence)\n"
    return Response(
      status: status,
      headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text))
    )
  }
}
