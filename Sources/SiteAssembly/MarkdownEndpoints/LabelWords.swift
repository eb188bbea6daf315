import DocsModel

/// The words of a label, and what they amount to.
struct LabelWords {
  private let words: [String]
  private let topics: Topics

  init(_ text: String) {
    words = text.utf8.split { !Self.isWordByte($0) }.map { Substring($0).lowercased() }
    topics = words.reduce(into: []) { $0.formUnion(Topics.byWord[$1] ?? []) }
  }

  /// Letters, digits, and all that is not ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }

  func speakOf(_ any: Topics) -> Bool { !topics.isDisjoint(with: any) }

  var status: String? {
    words.first { WrittenField.isStatus($0[...]) }
  }

  var kind: FieldLabel.Kind? {
    if speakOf(.example) { return nil }
    if speakOf(.header) { return isResponse ? .responseHeaders : .parameters(.header) }
    if words == ["responses"] || speakOf(.codes) || speakOf(.status) && speakOf(.code) {
      return .responses
    }
    return isResponse ? response : request
  }

  private var isResponse: Bool {
    speakOf(.response) || words.first == "returns" || words.first == "return"
      || status != nil && words.count <= 3
  }

  private var response: FieldLabel.Kind? {
    let isMeant = speakOf([.fields, .body, .json, .shape, .data]) || words.count == 1
    return isMeant || status != nil ? .responseFields(isList: speakOf(.list)) : nil
  }

  private var request: FieldLabel.Kind? {
    if speakOf(.query) {
      return speakOf([.fields, .queryParts]) ? .parameters(.query) : nil
    }
    if speakOf(.cookie) { return .parameters(.cookie) }
    if speakOf(.form) {
      return speakOf([.fields, .body, .json, .data]) ? .formFields : nil
    }
    if speakOf(.path) { return speakOf([.parameters, .variable]) ? .parameters(.path) : nil }
    if speakOf([.body, .json]) { return speakOf([.fields, .body]) ? .requestFields : nil }
    if speakOf(.token), speakOf(.request) { return .formFields }
    if speakOf(.request) { return speakOf(.fields) || words.count == 1 ? .anyParameters : nil }
    return speakOf(.parameters) && words.count <= 4 ? .anyParameters : nil
  }
}

extension LabelWords {
  /// What words of labels speak of.
  struct Topics: OptionSet {
    let rawValue: UInt32

    static let example = Topics(bit: 0)
    static let header = Topics(bit: 1)
    static let codes = Topics(bit: 2)
    static let status = Topics(bit: 3)
    static let code = Topics(bit: 4)
    static let response = Topics(bit: 5)
    static let shape = Topics(bit: 6)
    static let data = Topics(bit: 7)
    static let list = Topics(bit: 8)
    static let query = Topics(bit: 9)
    static let queryParts = Topics(bit: 10)
    static let cookie = Topics(bit: 11)
    static let form = Topics(bit: 12)
    static let path = Topics(bit: 13)
    static let variable = Topics(bit: 14)
    static let body = Topics(bit: 15)
    static let json = Topics(bit: 16)
    static let token = Topics(bit: 17)
    static let request = Topics(bit: 18)
    static let required = Topics(bit: 19)
    static let optional = Topics(bit: 20)
    static let parameters = Topics(bit: 21)
    private static let properties = Topics(bit: 22)
    /// Parameters are fields too.
    static let fields: Topics = [.parameters, .properties]

    static let byWord: [String: Topics] = {
      let words: [(Topics, String)] = [
        (.example, "example examples sample samples"), (.header, "header headers"),
        (.codes, "codes errors"), (.status, "status"), (.code, "code"),
        (.response, "response responses returned answer"), (.shape, "format schema object"),
        (.data, "data"), (.list, "list array"), (.query, "query"),
        (.queryParts, "string options filters"), (.cookie, "cookie cookies"),
        (.form, "form multipart urlencoded"), (.path, "path url uri route"),
        (.variable, "variable variables"), (.body, "body payload"), (.json, "json"),
        (.token, "token"), (.request, "request"), (.required, "required"), (.optional, "optional"),
        (.parameters, "parameter parameters param params argument arguments args"),
        (.properties, "field fields attribute attributes property properties"),
      ]
      var result: [String: Topics] = [:]
      for (topic, words) in words {
        for word in words.split(separator: " ") { result[String(word), default: []].insert(topic) }
      }
      return result
    }()

    init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    private init(bit: UInt32) {
      self.init(rawValue: 1 << bit)
    }
  }
}
