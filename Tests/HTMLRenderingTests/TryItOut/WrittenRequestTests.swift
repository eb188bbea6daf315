import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Requests in examples` {
  private func pair(_ name: String, _ value: String) -> WrittenRequest.Pair {
    WrittenRequest.Pair(name: name, value: value)
  }

  @Test func `are read of curl over several lines`() {
    let request = CurlReader.request(
      in: #"""
        # Log in first.
        curl -s -X PUT "${MASTER}/api/things/7?dry=true" \
          -H 'Content-Type: application/json' \
          --data-binary '{"name": "it'\''s"}' | jq .
        """#
    )
    #expect(request?.method == "PUT")
    #expect(request?.address == "${MASTER}/api/things/7?dry=true")
    #expect(request?.headers == [pair("Content-Type", "application/json")])
    #expect(request?.body == #"{"name": "it's"}"#)
  }

  @Test func `are found inside of a substitution`() {
    let request = CurlReader.request(
      in: "token=$(curl -sXPOST -u a:b http://h/login | jq -r .token)"
    )
    #expect(request?.method == "POST")
    #expect(request?.address == "http://h/login")
  }

  @Test func `send data as a form, in the query, or in parts`() {
    let form = CurlReader.request(in: "curl -d a=1 -d 'b=x%20y' --data-urlencode 'c=&' http://h/f")
    #expect(form?.method == "POST")
    #expect(form?.fields == [pair("a", "1"), pair("b", "x y"), pair("c", "&")])
    let query = CurlReader.request(in: "curl -G -d a=1 http://h/f")
    #expect(query?.method == "GET")
    #expect(query?.query == [pair("a", "1")])
    let parts = CurlReader.request(in: "curl -F 'a=b;type=text/plain' -F file=@x.txt http://h/f")
    #expect(parts?.fields == [pair("a", "b"), pair("file", "")])
  }

  @Test func `name a user and cookies, but no password and no file of cookies`() {
    let request = CurlReader.request(
      in: "curl -u ada:secret -b 'a=1; b=x=y' -b cookies.txt -sd@x --data-binary @f http://h/f"
    )
    #expect(request?.user == "ada")
    #expect(request?.cookies == [pair("a", "1"), pair("b", "x=y")])
    #expect(request?.method == "POST")
    #expect(request?.fields == [] && request?.body == nil)
  }

  @Test func `are read of HTTP messages`() {
    let request = HTTPMessageReader.request(in: "POST /a?b=c HTTP/1.1\r\nX-Y: z\r\n\r\n{\"d\": 1}")
    #expect(request?.method == "POST")
    #expect(request?.address == "/a?b=c")
    #expect(request?.headers == [pair("X-Y", "z")])
    #expect(request?.body == "{\"d\": 1}")
    #expect(HTTPMessageReader.request(in: "HTTP/1.1 200 OK") == nil)
  }

  @Test(arguments: ["curl", "curl -X", "curl 'http://h", "echo curl", "curl \\", "", "curl -H"])
  func `may be cut off anywhere`(script: String) {
    #expect(CurlReader.request(in: script)?.address.hasPrefix("http://h") != false)
  }

  @Test func `belong to the operation of their method and path`() {
    var api = ReferenceFixture.api([
      ReferenceFixture.operation("GET", "/things/{id}"),
      ReferenceFixture.operation("GET", "/things/new"),
    ])
    api.tryItOut = .on
    api.servers = [API.Server(url: "https://h.example/base")]
    let site = Site(
      configuration: SiteConfiguration(),
      pages: [],
      navigation: [],
      apis: [api],
      assets: []
    )
    let finder = OperationFinder(site)
    func match(_ address: String) -> OperationFinder.Match? {
      finder.match(WrittenRequest(method: "GET", address: address))
    }
    #expect(match("https://h.example/base/things/a%20b?x=y")?.values == [pair("id", "a b")])
    #expect(match("$HOST/things/new")?.id.index == 1)
    #expect(match("/things/7")?.id.index == 0)
    #expect(match("/things/7/more") == nil)
    #expect(match("things/7") == nil)
  }
}
