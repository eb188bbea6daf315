/// Why the system does not write, and which file of the site it was, if it was one.
struct WriteRefusal: Error {
  var path: String?
  let reason: String

  init(_ path: String? = nil, reason: String = SystemError().reason) {
    self.path = path
    self.reason = reason
  }
}
