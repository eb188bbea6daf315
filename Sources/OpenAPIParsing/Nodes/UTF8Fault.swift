/// Finds where bytes stop to be UTF-8.
enum UTF8Fault {
  static func first(in bytes: ArraySlice<UInt8>) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let units): index += units.count
      case .error: return index
      case .emptyInput: return nil
      }
    }
  }
}
