import Foundation
import TestSupport
import Testing

/// Every operation, parameter, response, property and description of real specifications is on
/// the pages, and every sample that was made is valid against its schema.
@Suite(
  .needsSharedInputs,
  .enabled("skipped: jsonschema and PyYAML are not installed") { await Checker.isInstalled() },
  .serialized
)
struct `Pages of real specifications` {
  @Test(arguments: [
    "specs/determined.swagger.json", "specs/kubernetes.swagger.json",
    "corpus/dioptra/reference/api-restapi/openapi.yml",
    "corpus/dioptra-2023/user-guide/api-restapi/openapi.yml",
  ])
  func `say all that one file says`(path: String) async throws {
    let source = URL(filePath: SharedInputs.path + "/" + path)
    let folder = try TemporaryFolder()
    try folder.write("", to: "content/.keep")
    let name = source.lastPathComponent
    let content = URL(filePath: folder.path + "/content/" + name)
    try FileManager.default.copyItem(at: source, to: content)
    try await expectNoProblems(specification: content.path, in: folder, atLeast: 30)
  }

  @Test func `say all that thousands of files say`() async throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(
      atPath: SharedInputs.path + "/specs/digitalocean",
      toPath: content
    )
    // One body wants exactly one of two schemas, of which one allows whatever the other does.
    try await expectNoProblems(
      specification: content + "/DigitalOcean-public.v2.yaml",
      in: folder,
      atLeast: 600,
      allowing: 1
    )
  }

  @Test(arguments: ["v2.0/json", "v2.0/yaml", "v3.0", "v3.1", "v3.2"])
  func `say all that the examples of a version say`(version: String) async throws {
    let examples = URL(filePath: SharedInputs.path + "/specs/oai-examples/" + version)
    for name in try FileManager.default.contentsOfDirectory(atPath: examples.path).sorted()
    where name.hasSuffix(".json") || name.hasSuffix(".yaml") {
      let folder = try TemporaryFolder()
      try folder.write("", to: "content/.keep")
      let content = folder.path + "/content/" + name
      try FileManager.default.copyItem(atPath: examples.path + "/" + name, toPath: content)
      try await expectNoProblems(specification: content, in: folder)
    }
  }

  @Test(arguments: ["newer.yaml", "older.yaml"])
  func `show samples that fit schemas of all kinds`(name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "content/.keep")
    let content = folder.path + "/content/" + name
    try FileManager.default.copyItem(atPath: fixtures() + "/samples/" + name, toPath: content)
    try await expectNoProblems(specification: content, in: folder)
  }

  /// Of the older tree, writers tell three parameters and the statuses of some endpoints themselves.
  @Test(arguments: [
    (tree: "corpus/dioptra", folder: "reference", operations: 235, allowed: 0),
    (tree: "corpus/dioptra-2023", folder: "user-guide", operations: 34, allowed: 11),
  ])
  func `say it all where operations stand among prose`(
    tree: String,
    folder: String,
    operations: Int,
    allowed: Int
  ) async throws {
    let content = SharedInputs.path + "/" + tree
    try await expectNoProblems(
      specification: content + "/" + folder + "/api-restapi/openapi.yml",
      in: try TemporaryFolder(),
      content: content,
      atLeast: operations,
      allowing: allowed
    )
  }

  private func expectNoProblems(
    specification: String,
    in folder: borrowing TemporaryFolder,
    content: String? = nil,
    atLeast operations: Int = 0,
    allowing allowed: Int = 0
  ) async throws {
    let site = folder.path + "/Public"
    let content = content ?? folder.path + "/content"
    _ = try await Program.run(["build", "--content", content, "--output", site])
    var lines = try await Checker.run(specification, site)
    let counts = try JSONDecoder().decode(
      [String: Int].self,
      from: Data((lines.popLast() ?? "").utf8)
    )
    #expect(counts["operations", default: 0] >= operations)
    #expect(lines.count <= allowed, "\(lines.prefix(12).joined(separator: "\n"))")
  }
}

/// The program `check_site.py`.
enum Checker {
  private static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  /// Where `Tests/install` puts packages of PyPI.
  private static let packages =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/.build/python"

  static func isInstalled() async -> Bool {
    (try? await python(["-c", "import jsonschema, yaml"]))?.status == 0
  }

  static func run(_ specification: String, _ site: String) async throws -> [String] {
    let result = try await python([folder + "/check_site.py", specification, site])
    return result.output.split(separator: "\n").map(String.init)
  }

  private static func python(_ arguments: [String]) async throws -> Command.Result {
    let environment = ["PYTHONPATH": packages, "PYTHONSAFEPATH": "1"]
    return try await Command("/usr/bin/env", ["python3"] + arguments, environment: environment)
      .run()
  }
}
