import Glibc

/// Why the system refused a call, in its own words: `permission denied`.
struct SystemError: Error {
  let code: Int32

  /// Takes the reason of the call that was refused last.
  init() {
    code = errno
  }

  init(code: Int32) {
    self.code = code
  }

  var reason: String {
    String(cString: strerror(code)).lowercased()
  }
}
