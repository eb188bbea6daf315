import Synchronization

/// A template that is filled but for the markup of the context.
struct TemplateSkeleton: Sendable {
  private enum Part {
    case template([UInt8])
    /// The index of markup; a line feed at its end is the template's.
    case markup(Int)
  }

  private let parts: [Part]

  /// Takes a template's output with a `TemplateScope`.
  init(_ text: String) {
    let pieces = text.utf8.split(separator: 0, omittingEmptySubsequences: false)
    parts = pieces.enumerated().map { index, piece in
      guard index % 2 == 1, let hole = Int(String(Substring(piece))) else {
        return .template(Array(piece))
      }
      return .markup(hole)
    }
  }

  func filled(with markup: [HTML]) -> HTML {
    var html = HTML()
    html.reserveCapacity(length(with: markup))
    for part in parts {
      switch part {
      case .template(let bytes): html.append(trusted: bytes)
      case .markup(let index): html.append(trusted: Self.inLine(markup[index]))
      }
    }
    return html
  }

  private func length(with markup: [HTML]) -> Int {
    parts.reduce(0) { length, part in
      switch part {
      case .template(let bytes): length + bytes.count
      case .markup(let index): length + markup[index].bytes.count
      }
    }
  }

  private static func inLine(_ html: HTML) -> ArraySlice<UInt8> {
    MarkupShape(of: html) == .endsLine ? html.bytes.dropLast() : html.bytes[...]
  }
}

/// The skeletons that were made: the pages of a site have few shapes.
final class TemplateSkeletons: Sendable {
  struct Key: Hashable {
    let template: String
    let shape: [UInt8]
  }

  private static let limit = 512

  private let known = Mutex<[Key: TemplateSkeleton]>([:])

  func skeleton(for key: Key, make: () -> TemplateSkeleton) -> TemplateSkeleton {
    if let skeleton = known.withLock({ $0[key] }) { return skeleton }
    let skeleton = make()
    known.withLock { if $0.count < Self.limit { $0[key] = skeleton } }
    return skeleton
  }
}
