import CYAML

/// One step of a YAML stream, as libyaml tells it.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case documentEnd
    case streamEnd
    case alias(String)
    /// Its text; a plain scalar stands without quotes, so that its text decides on its type.
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case mappingStart
    case collectionEnd
  }

  /// What may stand before a node: `&anchor !tag`.
  struct Properties {
    var anchor: String?
    var tag: String?
  }

  /// A place in characters, not bytes; all three count from 0.
  struct Mark {
    var character: Int
    var line: Int
    var column: Int

    init(_ mark: yaml_mark_t) {
      character = Int(mark.index)
      line = Int(mark.line)
      column = Int(mark.column)
    }
  }

  var kind: Kind
  var properties: Properties?
  var start: Mark
  var end: Mark
}

/// Why libyaml stopped.
struct YAMLProblem: Error {
  enum Place {
    case character(Int)
    case byte(Int)
  }

  var message: String
  var place: Place
  /// What was being read, and where it began: `while parsing a block mapping`.
  var context: String?
  var contextStart: Int
}

/// libyaml's parser over a copy of the bytes; the only place that speaks to the library.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Nil where there is no memory.
  init?(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      input.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    repeat {
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    } while event.type == YAML_STREAM_START_EVENT
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: Self.kind(of: event),
      properties: Self.properties(of: event),
      start: YAMLEvent.Mark(event.start_mark),
      end: YAMLEvent.Mark(event.end_mark)
    )
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
      let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
      return .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .streamEnd
    }
  }

  private static func properties(of event: yaml_event_t) -> YAMLEvent.Properties? {
    let anchor: UnsafeMutablePointer<yaml_char_t>?
    let tag: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_SCALAR_EVENT:
      (anchor, tag) = (event.data.scalar.anchor, event.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
    default: return nil
    }
    guard anchor != nil || tag != nil else { return nil }
    return YAMLEvent.Properties(anchor: text(anchor), tag: text(tag))
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private var problem: YAMLProblem {
    let state = parser.pointee
    let isReader = state.error == YAML_READER_ERROR
    return YAMLProblem(
      message: state.problem.map { String(cString: $0) } ?? "no memory is left",
      place: isReader
        ? .byte(Int(state.problem_offset)) : .character(Int(state.problem_mark.index)),
      context: state.context.map { String(cString: $0) },
      contextStart: Int(state.context_mark.index)
    )
  }
}
