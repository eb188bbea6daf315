import DocsModel
import Glibc

extension Jobs {
  /// One piece of work for each processor.
  static var all: Jobs {
    Jobs(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
