import DocsModel

/// All that the Python sources of the site define, found by name as an import would find it.
struct PythonProgram: Sendable {
  /// Something with a name, where it is defined.
  struct Object: Sendable {
    /// With the module and the classes around it: `package.module.Class.method`.
    var name: String
    var module: String
    var member: Python.Member
  }

  enum Found: Sendable {
    case module(Python.Module)
    case object(Object)
  }

  /// How many imports and bases are followed for one name; they may lead on without end.
  private static let stepLimit = 100

  private var modules: [String: Python.Module] = [:]
  private var places: [String: [String: Int]] = [:]

  init(_ modules: [Python.Module]) {
    for module in modules where self.modules[module.name] == nil {
      self.modules[module.name] = module
      places[module.name] = Dictionary(
        module.members.enumerated().map { ($1.name, $0) },
        uniquingKeysWith: { $1 }
      )
    }
  }

  var isEmpty: Bool { modules.isEmpty }

  /// What a full name stands for; names that a module imports lead to where they are defined.
  func find(_ name: String) -> Found? {
    var visited: Set<String> = []
    return find(name.split(separator: ".").map(String.init), &visited)
  }

  /// What a name stands for in the text of a module.
  func find(_ name: String, in module: String) -> Found? {
    guard let module = modules[module] else { return nil }
    var visited: Set<String> = []
    return find(name.split(separator: ".").map(String.init), in: module, &visited)
  }

  /// All names that can be asked for, for suggestions.
  var names: [String] {
    modules.values.flatMap { module in
      [module.name] + module.members.flatMap { Self.names(of: $0, in: module.name) }
        + module.imports.filter { $0.alias != "*" }.map { module.name + "." + $0.alias }
    }
  }

  private static func names(of member: Python.Member, in scope: String) -> [String] {
    let name = scope + "." + member.name
    guard case .class(let definition) = member.kind else { return [name] }
    return [name] + definition.members.flatMap { names(of: $0, in: name) }
  }

  /// Takes the longest beginning that is a module.
  private func find(_ path: [String], _ visited: inout Set<String>) -> Found? {
    guard visited.count < Self.stepLimit, visited.insert(path.joined(separator: ".")).inserted
    else { return nil }
    for count in stride(from: path.count, to: 0, by: -1) {
      guard let module = modules[path[..<count].joined(separator: ".")] else { continue }
      let rest = Array(path[count...])
      if let found = find(rest, in: module, &visited) { return found }
    }
    return nil
  }

  private func find(
    _ path: [String],
    in module: Python.Module,
    _ visited: inout Set<String>
  ) -> Found? {
    guard let first = path.first else { return .module(module) }
    let rest = path.dropFirst()
    if let place = places[module.name]?[first] {
      let member = module.members[place]
      let name = module.name + "." + first
      return find(rest, in: Object(name: name, module: module.name, member: member), &visited)
    }
    if modules[module.name + "." + first] != nil {
      return find(module.name.split(separator: ".").map(String.init) + path, &visited)
    }
    for source in module.imports.reversed() where source.alias == first || source.name == "*" {
      let name = source.name == "*" ? first : source.name
      let target = source.module.split(separator: ".").map(String.init) + [name].compactMap(\.self)
      if let found = find(target + rest, &visited) { return found }
    }
    return nil
  }

  private func find(
    _ path: ArraySlice<String>,
    in object: Object,
    _ visited: inout Set<String>
  ) -> Found? {
    guard let first = path.first else { return .object(object) }
    let candidates = [object] + ancestors(of: object, &visited)
    for candidate in candidates {
      guard let member = candidate.members.first(where: { $0.member.name == first }) else {
        continue
      }
      return find(path.dropFirst(), in: member, &visited)
    }
    return nil
  }
}

extension PythonProgram {
  /// The classes that a class inherits from, as far as they were read, the nearest first.
  func ancestors(of object: Object) -> [Object] {
    var visited: Set<String> = []
    return ancestors(of: object, &visited)
  }

  private func ancestors(of object: Object, _ visited: inout Set<String>) -> [Object] {
    guard case .class(let definition) = object.member.kind, let module = modules[object.module]
    else { return [] }
    var result: [Object] = []
    for base in definition.bases {
      let path = base.prefix { $0 != "[" && $0 != "(" }.split(separator: ".").map(String.init)
      guard visited.count < Self.stepLimit,
        visited.insert("\(object.name) \(base)").inserted,
        case .object(let ancestor)? = find(path, in: module, &visited),
        ancestor.name != object.name
      else { continue }
      result.append(ancestor)
      result += ancestors(of: ancestor, &visited)
    }
    var known: Set<String> = []
    return result.filter { known.insert($0.name).inserted }
  }

  /// The documentation of a member, or of what it overrides.
  func docstring(of object: Object, inheriting ancestors: [Object]) -> Python.Docstring? {
    if let own = object.member.docstring { return own }
    for ancestor in ancestors {
      let overridden = ancestor.members.first { $0.member.name == object.member.name }
      if let docstring = overridden?.member.docstring { return docstring }
    }
    return nil
  }

  /// Whether a class is raised: one of its ancestors is a built-in exception, or its name says so.
  func isException(_ object: Object) -> Bool {
    let classes = [object] + ancestors(of: object)
    let names = classes.flatMap { candidate -> [String] in
      guard case .class(let definition) = candidate.member.kind else { return [] }
      return definition.bases
    }
    return names.contains { name in
      ["Error", "Exception", "Warning", "Interrupt", "SystemExit"].contains { name.hasSuffix($0) }
    }
  }
}

extension PythonProgram.Object {
  /// The members of a class with their full names.
  var members: [PythonProgram.Object] {
    guard case .class(let definition) = member.kind else { return [] }
    return definition.members.map {
      PythonProgram.Object(name: name + "." + $0.name, module: module, member: $0)
    }
  }

  var isClass: Bool {
    if case .class = member.kind { true } else { false }
  }
}
