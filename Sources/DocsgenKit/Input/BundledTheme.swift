import Glibc

/// The theme that the program was built with.
enum BundledTheme {
  /// Beside the sources that the program was built from, or else beside the program.
  static var path: String {
    let root = folder(#filePath, levels: 4)
    let beside = RealPath.of("/proc/self/exe").map { folder($0, levels: 1) + "/theme" }
    let built = root + "/theme"
    guard let beside, access(built, F_OK) != 0, access(beside, F_OK) == 0 else { return built }
    return beside
  }

  private static func folder(_ path: String, levels: Int) -> String {
    path.split(separator: "/").dropLast(levels).map { "/" + $0 }.joined()
  }
}
