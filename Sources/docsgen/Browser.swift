import Glibc

/// The browser that the user's desktop opens addresses with.
enum Browser {
  /// Whether there is one; it is not ended together with this program.
  static func open(_ address: String) -> Bool {
    let texts = ["xdg-open", address]
    let arguments: [UnsafeMutablePointer<CChar>?] = texts.map { text in strdup(text) }
    defer { for argument in arguments { free(argument) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process = pid_t()
    return posix_spawnp(&process, "xdg-open", nil, &attributes, arguments + [nil], environ) == 0
  }
}
