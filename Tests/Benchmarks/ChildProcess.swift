import Glibc

/// A program that is run to its end without output, and what it used.
enum ChildProcess {
  struct Usage {
    /// In bytes.
    var peakMemory: Int
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static func run(_ program: String, _ arguments: [String]) throws -> Usage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, &words, nil) == 0 else {
      throw Failure(description: "'\(program)' cannot be run: build it first, with -c release")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    return Usage(peakMemory: usage.ru_maxrss * 1024)
  }
}
