import DocsModel
import Glibc

extension UTCTime {
  /// When the site is built, the same for all builds of a preview: now, unless the environment
  /// settles it.
  static let ofThisRun = UTCTime(
    sourceDateEpoch: getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }
  )

  /// The seconds that the variable `SOURCE_DATE_EPOCH` tells, so that the same sources give the same
  /// bytes on any day (reproducible-builds.org/specs/source-date-epoch); now where it tells none.
  init(sourceDateEpoch: String?) {
    self.init(seconds: sourceDateEpoch.flatMap { Int($0) } ?? time(nil))
  }
}
