import Foundation
import Testing

/// What a server gets of a form, to the byte.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Requests of the panel` {
  private func send(
    _ operation: String,
    _ values: [String: String]
  ) async throws -> RequestLog.Entry {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    await stage.dioptra.log.clear()
    try await panel.open(operation)
    try await panel.fill(values)
    try await panel.send()
    return try #require(await stage.dioptra.log.entries.last)
  }

  @Test func `write simple values into the path`() async throws {
    let sent = try await send(
      "GET /simple/{word}/{list}/{thing}/{spread}",
      [
        "word": "a/b ?%ü", "list": "x\ny,z", "thing": #"{"k": "v", "n": 1}"#,
        "spread": #"{"k": "v", "n": 1}"#,
      ]
    )
    #expect(sent.target == "/simple/a%2Fb%20%3F%25%C3%BC/x,y%2Cz/k,v,n,1/k=v,n=1")
  }

  @Test func `lead values with dots and semicolons`() async throws {
    let sent = try await send(
      "GET /lead/{dot}/{dots}/{semi}/{semis}",
      ["dot": "a\nb", "dots": "a\nb", "semi": "a\nb", "semis": "a\nb"]
    )
    #expect(sent.target == "/lead/.a,b/.a.b/;semi=a,b/;semis=a;semis=b")
  }

  @Test(
    arguments: [
      ("plain.dotted", "1 & 2", "plain.dotted=1%20%26%202"), ("many", "a\nb", "many=a&many=b"),
      ("comma", "a\nb", "comma=a,b"), ("space", "a\nb", "space=a%20b"),
      ("pipe", "a\nb", "pipe=a%7Cb"),
      (
        "deep", #"{"a": {"b": "c"}, "d": ["e", "f"]}"#,
        "deep%5Ba%5D%5Bb%5D=c&deep%5Bd%5D=e&deep%5Bd%5D=f"
      ),
      ("loose", "a/b?c=d e#", "loose=a/b?c=d%20e%23"),
      ("doc", #"{"a":1}"#, "doc=%7B%22a%22%3A1%7D"),
      ("odd[]name", "x", "odd%5B%5Dname=x"), ("yes", "false", "yes=false"),
      ("moment", "2024-03-05T09:12", "moment=2024-03-05T09%3A12%3A00Z"),
      ("big", "9223372036854775807", "big=9223372036854775807"),
    ]
  )
  func `write queries in every style`(name: String, value: String, query: String) async throws {
    let sent = try await send("GET /query", [name: value])
    #expect(sent.target == "/query?" + query)
  }

  @Test func `carry headers and, at home, cookies`() async throws {
    let sent = try await send("GET /headers", ["X-Plain": "é", "X-List": "a\nb", "crumb": "a b"])
    #expect(sent.headers["x-list"] == "a,b")
    #expect(sent.headers["cookie"]?.contains("crumb=a%20b") == true)
    let left = try await Stage.here().browser.evaluate("return document.cookie", as: String.self)
    #expect(!left.contains("crumb"))
  }

  @Test func `are not sent while a value is not what the schema asks for`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("GET /query")
    try await panel.fill(["big": "0"])
    await stage.dioptra.log.clear()
    try await panel.sendInVain()
    #expect(try await panel.text(".try-it-content").contains("expected at least 1"))
    #expect(await stage.dioptra.log.entries.isEmpty)
  }

  @Test func `send JSON as it is typed and tell where it is none`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("POST /json")
    try await panel.fillBody("{\n  \"name\": }")
    #expect(
      try await panel.text(".try-it-body").contains(
        "Line 2, column 11: expected a value, found '}'"
      )
    )
    try await panel.fillBody("{\"size\": \"big\"}")
    let words = try await panel.text(".try-it-findings")
    #expect(words.contains("'name' is missing"))
    #expect(words.contains("/size expected an integer, found a string (line 1, column 10)"))
    let text = "{ \"name\" : \"ü\\u0041\", \"size\": 12345678901234567890 }\n"
    try await panel.fillBody(text)
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/json").last)
    #expect(sent.text == text)
    #expect(sent.headers["content-type"] == "application/json")
  }

  @Test func `write forms`() async throws {
    let sent = try await send(
      "POST /form",
      ["text": "a b&c=ü", "list": "x\ny", "thing": #"{"k":1}"#]
    )
    #expect(sent.text == "text=a+b%26c%3D%C3%BC&list=x&list=y&thing=%7B%22k%22%3A1%7D")
    #expect(sent.headers["content-type"] == "application/x-www-form-urlencoded")
  }

  /// Would keep a pattern that repeats what repeats busy for ever.
  private static let slow = String(repeating: "a", count: 60)

  @Test(
    arguments: [
      ("maybe", "7", "maybe=7"), ("either", "true", "either=true"), ("fixed", "5", "fixed=5"),
      ("wrapped", "two", "wrapped=two"), ("slow", slow + "!", "slow=" + slow + "%21"),
    ]
  )
  func `fit schemas that are made of others`(name: String, value: String, query: String)
    async throws
  {
    let sent = try await send("GET /query", [name: value])
    #expect(sent.target == "/query?" + query)
  }

  @Test func `have the fields of all parts of a body`() async throws {
    let sent = try await send("POST /composed", ["word": "two", "further": "x"])
    #expect(sent.text == "word=two&further=x")
  }

  @Test func `keep the digits of objects in a list`() async throws {
    let sent = try await send(
      "POST /form",
      ["rows": #"[{"n": 1.50}, {"n": 12345678901234567890}]"#]
    )
    #expect(
      sent.text.removingPercentEncoding
        == #"rows={"n":+1.50}&rows={"n":+12345678901234567890}"#
    )
    let query = try await send("GET /query", ["rows": #"[{"n": 1.50, "is": true}]"#])
    #expect(query.target.removingPercentEncoding == #"/query?rows={"n": 1.50, "is": true}"#)
  }

  @Test func `leave pages that came by plain http`() async throws {
    let stage = try Stage.here()
    let site = stage.dioptra.address.replacing("127.0.0.1", with: "intranet.example") + "/kinds/"
    let panel = PanelDriver(browser: stage.browser, site: site)
    try await panel.open("POST /multipart")
    try await panel.fill(["text": "plain"])
    try await panel.send()
    #expect(await stage.dioptra.log.requests(to: "/multipart").last?.text.contains("plain") == true)
    try await panel.browser.run(
      "[...document.querySelectorAll('.try-it-curl button')].find(one => one.innerText === 'Copy').focus()",
      []
    )
    try await panel.browser.type("\u{E007}")
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-curl').innerText.includes('Copied')"
    )
  }

  @Test func `write several files and a JSON part into one body`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("POST /multipart")
    try await panel.fill(["text": "a\nb", "thing": #"{"k":1}"#])
    try await panel.putFiles("[data-name=files]", [["a\"b.txt", "one"], ["ü.bin", "two"]])
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/multipart").last)
    let type = try #require(sent.headers["content-type"])
    let boundary = try #require(type.components(separatedBy: "boundary=").last)
    #expect(sent.text == Self.parts(boundary))
  }

  private static func parts(_ boundary: String) -> String {
    [
      "--\(boundary)", #"Content-Disposition: form-data; name="text""#, "", "a\nb",
      "--\(boundary)", #"Content-Disposition: form-data; name="files"; filename="a%22b.txt""#,
      "Content-Type: application/octet-stream", "", "one",
      "--\(boundary)", #"Content-Disposition: form-data; name="files"; filename="ü.bin""#,
      "Content-Type: application/octet-stream", "", "two",
      "--\(boundary)", #"Content-Disposition: form-data; name="thing""#,
      "Content-Type: application/json", "", #"{"k":1}"#, "--\(boundary)--", "",
    ].joined(separator: "\r\n")
  }

  @Test func `ask for no variable that only the specification names`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("POST /json")
    try await panel.fillBody("{\"name\": \"~~TOKEN~~\"}")
    try await panel.send()
    let curl = try await panel.text(".try-it-curl code")
    #expect(curl.contains("~~TOKEN~~") && !curl.contains("$TOKEN"))
  }

  @Test func `carry all bytes of a file`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("POST /json")
    try await panel.choose("Media type", "application/octet-stream")
    try await panel.putAllBytes(".try-it-body input[type=file]")
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/json").last)
    #expect(sent.body == Array(0...255))
    #expect(sent.headers["content-type"] == "application/octet-stream")
    try await panel.choose("Media type", "text/plain")
    try await panel.fillBody("a\r\nb\tü")
    try await panel.send()
    let text = try #require(await stage.dioptra.log.requests(to: "/json").last)
    #expect(text.text == "a\nb\tü")
    #expect(text.headers["content-type"] == "text/plain")
  }

  @Test func `give the parts of a body the types that the specification tells`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("POST /parts")
    try await panel.fill([
      "meta": #"{"k": 12345678901234567890}"#, "tags": "a\nb", "things": #"[{"n": 1}]"#,
    ])
    try await panel.putFiles("[data-name=picture]", [["p.jpg", "one"]])
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/parts").last?.text)
    let parts = sent.components(separatedBy: "\r\n--").map { part in
      part.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
    }
    let picture = #"Content-Disposition: form-data; name="picture"; filename="p.jpg""#
    #expect(parts[0] == [picture, "Content-Type: image/png", "one"])
    #expect(
      parts[1].suffix(2) == [
        "Content-Type: application/vnd.docsgen+json", #"{"k": 12345678901234567890}"#,
      ]
    )
    #expect(parts[2].suffix(2) == ["Content-Type: application/json", #"["a","b"]"#])
    #expect(parts[3].suffix(2) == ["Content-Type: application/json", #"[{"n": 1}]"#])
  }

  @Test func `write the fields of a form in their styles`() async throws {
    let sent = try await send(
      "POST /styled",
      ["pipes": "a\nb", "deep": #"{"k": "v"}"#, "loose": "a/b?c"]
    )
    #expect(sent.text == "pipes=a%7Cb&deep%5Bk%5D=v&loose=a/b?c")
  }

  @Test func `write what OpenAPI 2 collects in its formats`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/old/site/")
    try await panel.open("GET /old/query/{cells}")
    let names = ["plain", "csv", "ssv", "tsv", "pipes", "multi"]
    var values = Dictionary(uniqueKeysWithValues: names.map { ($0, "a b\nc") })
    values["cells"] = "a\nb"
    values["X-List"] = "1\n2"
    try await panel.fill(values)
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/old/query/a%7Cb").last)
    let query =
      "plain=a%20b,c&csv=a%20b,c&ssv=a%20b%20c&tsv=a%20b%09c&pipes=a%20b%7Cc&multi=a%20b&multi=c"
    #expect(sent.target == "/old/query/a%7Cb?" + query)
    #expect(sent.headers["x-list"] == "1,2")
    try await panel.open("POST /old/form")
    try await panel.fill(["note": "n", "list": "x\ny", "csv": "x\ny"])
    try await panel.putFiles("[data-name=file]", [["a.txt", "one"]])
    try await panel.send()
    let form = try #require(await stage.dioptra.log.requests(to: "/old/form").last?.text)
    #expect(form.components(separatedBy: #"name="list""#).count == 3)
    #expect(form.contains("name=\"csv\"\r\n\r\nx,y\r\n"))
    #expect(form.contains(#"name="file"; filename="a.txt""#))
  }

  @Test func `carry several keys at once`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
    try await panel.open("GET /keys")
    for (count, key) in ["first-secret", "second-secret"].enumerated() {
      try await panel.logIn(["token": key])
      try await panel.waitForLogin(to: count + 1)
    }
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/keys").last)
    #expect(sent.headers["x-key"] == "first-secret")
    #expect(sent.target == "/keys?key=second-secret")
    let curl = try await panel.text(".try-it-curl code")
    #expect(curl.contains("X-Key: ••••••") && !curl.contains("secret"))
  }
}
