import Foundation
import TestSupport
import Testing

/// The manual's configuration for nginx, tried with Debian's nginx.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx"),
    "skipped: nginx is not installed"
  )
)
struct `The manual's nginx` {
  private static let manual =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/content/manual"

  /// The manual's part, in a configuration that needs no rights and no folders of the system.
  private func configuration(_ folder: borrowing TemporaryFolder, port: Int) throws -> String {
    let part = try String(contentsOfFile: Self.manual + "/nginx.conf", encoding: .utf8)
      .replacing("/srv/rest-api/", with: folder.path + "/Public/")
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    let folders = kinds.map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: "\n")
    return """
      daemon off;
      pid \(folder.path)/nginx.pid;
      error_log stderr;
      events {}
      http {
        include /etc/nginx/mime.types;
        access_log off;
        \(folders)
        server {
          listen 127.0.0.1:\(port);
          \(part)
        }
      }
      """
  }

  private func serving(_ body: (RunningServer, String) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let filler = String(repeating: "Words to compress. ", count: 200)
    try folder.write("# Home\n\n\(filler)\n", to: "content/index.md")
    #expect(try await RunningProgram(["build", "--precompress"], in: folder.path).end() == 0)
    let port = try FreePort.find()
    try folder.write(configuration(folder, port: port), to: "nginx.conf")
    let nginx = try RunningProgram(
      ["-p", folder.path, "-c", folder.path + "/nginx.conf"],
      of: "/usr/sbin/nginx"
    )
    let server = RunningServer(port: port)
    try await server.waitUntilReady()
    let page = try folder.read("Public/index.html")
    let style = try #require(page.firstMatch(of: /href="(_static\/[^"]*\/base\.css)"/))
    try await body(server, String(style.1))
    _ = try await nginx.stop(by: SIGTERM)
  }

  @Test func `serves pages, and sends readers to them`() async throws {
    try await serving { server, _ in
      let page = try await server.get("/docs/rest-api/")
      #expect(page.status == "200")
      #expect(page.field("Content-Type") == "text/html; charset=utf-8")
      #expect(page.field("Cache-Control") == "no-cache")
      #expect(page.field("X-Content-Type-Options") == "nosniff")
      #expect(page.field("Content-Security-Policy")?.contains("frame-ancestors") == true)
      #expect(page.field("ETag") != nil)
      let moved = try await server.get("/docs/rest-api")
      #expect(moved.status == "301")
      #expect(moved.field("Location")?.hasSuffix("/docs/rest-api/") == true)
      let missing = try await server.get("/docs/rest-api/none.html")
      #expect(missing.status == "404")
      #expect(missing.body.contains("Page not found"))
      #expect(try await server.get("/docs/rest-api/.docsgen").status == "404")
    }
  }

  @Test func `lets browsers keep what carries its hash in its name`() async throws {
    try await serving { server, style in
      let answer = try await server.get("/docs/rest-api/" + style)
      #expect(answer.status == "200")
      #expect(answer.field("Cache-Control") == "public, max-age=31536000, immutable")
      #expect(answer.field("Content-Type") == "text/css; charset=utf-8")
      #expect(answer.field("X-Content-Type-Options") == "nosniff")
    }
  }

  @Test func `sends the compressed files that the build made`() async throws {
    try await serving { server, _ in
      let answer = try await server.get("/docs/rest-api/", "Accept-Encoding: gzip")
      #expect(answer.field("Content-Encoding") == "gzip")
      #expect(answer.field("Vary") == "Accept-Encoding")
    }
  }
}
