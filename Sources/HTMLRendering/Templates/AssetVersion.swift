/// A name for the state of a theme's assets: the same for the same files, on every machine.
enum AssetVersion {
  /// The hash FNV-1a of all paths and contents, as 16 digits.
  static func of(_ assets: [String: [UInt8]]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for (path, bytes) in assets.sorted(by: { $0.key < $1.key }) {
      path.utf8.forEach(add)
      add(0)
      bytes.forEach(add)
      add(0)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
