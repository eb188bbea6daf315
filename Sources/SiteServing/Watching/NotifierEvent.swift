import Glibc
import NIOCore

/// What the kernel tells of one name in a watched folder; see inotify(7).
struct NotifierEvent {
  let watch: CInt
  let name: String
  private let mask: UInt32

  /// Whether something came, went or took another's place: there may be other folders to watch.
  var isMove: Bool { mask & ~UInt32(IN_CLOSE_WRITE) != 0 }

  /// Whether the kernel dropped events, and what they told of is not known.
  var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }

  private init(watch: CInt, mask: UInt32, name: some Sequence<UInt8>) {
    self.watch = watch
    self.mask = mask
    self.name = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The kernel hands over whole events only.
  static func all(in buffer: ByteBuffer) -> [NotifierEvent] {
    var buffer = buffer
    var events: [NotifierEvent] = []
    while let watch = buffer.readInteger(endianness: .host, as: CInt.self),
      let mask = buffer.readInteger(endianness: .host, as: UInt32.self),
      buffer.readInteger(endianness: .host, as: UInt32.self) != nil,
      let length = buffer.readInteger(endianness: .host, as: UInt32.self),
      let name = buffer.readBytes(length: Int(length))
    {
      events.append(NotifierEvent(watch: watch, mask: mask, name: name))
    }
    return events
  }
}
