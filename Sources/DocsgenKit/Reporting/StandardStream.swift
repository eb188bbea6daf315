import Glibc

/// Standard output and error, written at once and without a word about readers that went away.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  package func write(_ text: String) {
    guard !text.isEmpty else { return }
    _ = FileWriting.write(Array(text.utf8), to: rawValue)
  }

  package var style: TerminalStyle {
    TerminalStyle(forDescriptor: rawValue)
  }

  package var isTerminal: Bool {
    isatty(rawValue) == 1
  }

  /// Makes a pipe that its reader closed an error of the write instead of the end of the program.
  package static func outliveReaders() {
    signal(SIGPIPE, SIG_IGN)
  }
}
