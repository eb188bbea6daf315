import Foundation
import TestSupport
import Testing

/// The manual's way into an object store, tried with Amazon's client and a server that stands in.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: ObjectStore.client + "/bin/aws"),
    "skipped: Tests/install has not installed a client and a server for S3"
  )
)
struct `The manual's object store` {
  @Test func `has the site with its types and how long it is kept`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n\nA page.\n", to: "content/index.md")
    #expect(try await RunningProgram(["build"], in: folder.path).end() == 0)
    let port = try FreePort.find()
    let store = ObjectStore(port: port, folder: folder.path)
    let server = try store.program("python3", ["-m", "moto.server", "-p", "\(port)"])
    let site = RunningServer(port: port)
    try await site.waitUntilReady()
    #expect(try await store.program("aws", ["s3", "mb", "s3://docs"]).end() == 0)
    let upload = try store.program("bash", ["-e", ObjectStore.manual + "/upload.sh"])
    let status = try await upload.end()
    let said = try upload.output
    #expect(status == 0, "\(said)")
    let page = try await store.description(of: "docs/rest-api/index.html")
    #expect(page.contains("\"ContentType\": \"text/html\""))
    #expect(page.contains("\"CacheControl\": \"no-cache\""))
    let home = try folder.read("Public/index.html")
    let style = try #require(home.firstMatch(of: /href="(_static\/[^"]*\/base\.css)"/))
    let kept = try await store.description(of: "docs/rest-api/" + style.1)
    #expect(kept.contains("\"ContentType\": \"text/css\""))
    #expect(kept.contains("\"CacheControl\": \"public, max-age=31536000, immutable\""))
    #expect(try await store.description(of: "docs/rest-api/.docsgen").contains("Not Found"))
    _ = try await server.stop(by: SIGKILL)
  }
}

private struct ObjectStore {
  private static let root =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
  static let client = root + "/.build/s3"
  static let manual = root + "/content/manual"

  let port: Int
  let folder: String

  /// What the store says of an object.
  func description(of key: String) async throws -> String {
    let program = try program("aws", ["s3api", "head-object", "--bucket", "docs", "--key", key])
    _ = try await program.end()
    return try program.output
  }

  func program(_ name: String, _ arguments: [String]) throws -> RunningProgram {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return try RunningProgram(
      [name] + arguments,
      of: "/usr/bin/env",
      in: folder,
      environment: [
        "PATH": Self.client + "/bin:" + path, "PYTHONPATH": Self.client, "HOME": folder,
        "AWS_ENDPOINT_URL": "http://127.0.0.1:\(port)", "AWS_ACCESS_KEY_ID": "any",
        "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1",
      ]
    )
  }
}
