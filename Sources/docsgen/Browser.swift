import Glibc

/// The browser that the user's desktop opens addresses with.
enum Browser {
  static func open(_ address: String) {
    let texts = ["xdg-open", address]
    let arguments: [UnsafeMutablePointer<CChar>?] = texts.map { text in strdup(text) }
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    posix_spawnp(&process, "xdg-open", nil, nil, arguments + [nil], environ)
  }
}
