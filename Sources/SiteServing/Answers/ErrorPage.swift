import HTTPTypes

/// A short answer in plain text for what has no page of the site.
enum ErrorPage {
  static func answer(
    _ status: HTTPResponse.Status,
    _ sentence: String,
    fields: HTTPFields = [:]
  ) -> Answer {
    var fields = fields
    SecurityFields.add(to: &fields, policy: nil)
    let text = "\(status.code) \(status.reasonPhrase): \(sentence)\n"
    return .text(text, status, fields)
  }
}
