import DocsModel

/// The names that a module or a class body gives.
struct Scope {
  private(set) var members: [Python.Member] = []
  private var places: [String: Int] = [:]
  /// Whether it is the body of a class.
  let isClass: Bool
  /// The members that the last statement assigned, which a string below it documents.
  var assigned: [String] = []

  init(isClass: Bool = false) {
    self.isClass = isClass
  }

  /// Adds a member; overloads gather, and any other definition takes the place of an older one.
  mutating func add(_ member: Python.Member, isOverload: Bool = false) {
    guard let place = places[member.name] else {
      places[member.name] = members.count
      members.append(member)
      overloaded[member.name] = isOverload
      return
    }
    let gathers = overloaded[member.name] == true
    overloaded[member.name] = isOverload
    guard gathers, case .function(let known) = members[place].kind,
      case .function(var function) = member.kind
    else {
      members[place] = merged(member, over: members[place])
      return
    }
    function.signatures = known.signatures + (isOverload ? function.signatures : [])
    var result = member
    result.kind = .function(function)
    result.docstring = member.docstring ?? members[place].docstring
    members[place] = result
  }

  private var overloaded: [String: Bool] = [:]

  /// Adds the members of another scope that are not defined here, or only as overloads.
  mutating func addMissing(from other: Scope) {
    for member in other.members
    where places[member.name] == nil || overloaded[member.name] == true {
      add(member)
    }
  }

  /// An assignment to a name that was annotated or documented keeps what is known of it.
  private func merged(_ member: Python.Member, over known: Python.Member) -> Python.Member {
    guard case .value(let old) = known.kind, case .value(var value) = member.kind else {
      return member
    }
    value.annotation = value.annotation ?? old.annotation
    value.value = value.value ?? old.value
    var result = member
    result.kind = .value(value)
    result.docstring = member.docstring ?? known.docstring
    return result
  }

  mutating func document(_ name: String, by docstring: Python.Docstring?) {
    guard let place = places[name], let docstring else { return }
    members[place].docstring = docstring
  }
}
