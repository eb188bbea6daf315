import Testing

@testable import CodeHighlighting

@Suite struct `Highlighting` {
  @Test func `tells keys of JSON from its values`() {
    #expect(
      tokens(#"{"a\"b" : [-1.5e+3, "x", true], "c": null} // d"#, "json")
        == #"{nt‹"a\"b"› : [m‹-1.5e+3›, s‹"x"›, kc‹true›], nt‹"c"›: kc‹null›} c‹// d›"#
    )
  }

  @Test func `reads block collections of YAML`() {
    let source = """
      # list
      - name: "a": b
        /users/{id}: &x 10
        on: no # c
        when: {a: 1, b: [x y, true]}
        url: https://example.org/#a
      """
    #expect(
      tokens(source, "yml") == """
        c‹# list›
        - nt‹name›: nt‹"a"›: b
          nt‹/users/{id}›: nv‹&x› m‹10›
          nt‹on›: no c‹# c›
          nt‹when›: {nt‹a›: m‹1›, nt‹b›: [x y, kc‹true›]}
          nt‹url›: https://example.org/#a
        """
    )
  }

  @Test func `takes the indented lines of a YAML block scalar as text`() {
    #expect(
      tokens("a:\n  b: |\n    x: 1\n\n    y\n  c: >-\n   z\nd: | e", "yaml")
        == "nt‹a›:\n  nt‹b›: s‹|\n    x: 1\n\n    y›\n  nt‹c›: s‹>-\n   z›\nnt‹d›: | e"
    )
  }

  @Test func `reads commands of a shell`() {
    #expect(
      tokens(
        "TOKEN=$(cat f) # c\nif curl -X POST --data='{\"a\"}' \"$URL\"; then a#b >&2; fi",
        "sh"
      )
        == """
        nv‹TOKEN›=$(cat f) c‹# c›
        k‹if› curl na‹-X› POST na‹--data›=s‹'{"a"}' "$URL"›o‹;› k‹then› a#b o‹>&›m‹2›o‹;› k‹fi›
        """
    )
  }

  @Test func `takes a here document up to its word`() {
    #expect(
      tokens("cat <<'EOF' > f\n$x EOF\nEOF\necho $x ${y}", "bash")
        == "cat s‹<<'EOF' > f\n$x EOF\nEOF›\nnb‹echo› nv‹$x ${y}›"
    )
  }

  @Test func `tells prompts, commands and output of a session apart`() {
    let source = """
      $ curl \\
          -s x
      > y
      {"a": 1}
      (venv) me@host:~/a$ echo 1
      100% done
      """
    #expect(
      tokens(source, "console") == """
        gp‹$ ›curl \\
            na‹-s› x
        gp‹> ›y
        go‹{"a": 1}›
        gp‹(venv) me@host:~/a$ ›nb‹echo› m‹1›
        go‹100% done›
        """
    )
  }

  @Test func `takes a shell sample that begins with a prompt for a session`() {
    #expect(tokens("$ ls\na", "bash") == "gp‹$ ›ls\ngo‹a›")
  }

  @Test func `reads a session of Python`() {
    #expect(
      tokens(">>> if x:\n...     y\n...\n1\n", "pycon")
        == "gp‹>>> ›k‹if› x:\ngp‹... ›    y\ngp‹...›\ngo‹1›\n"
    )
  }

  @Test func `reads messages of HTTP with a body by its look`() {
    #expect(
      tokens("POST /a?b=1 HTTP/1.1\nHost: x.org\n\n{\"a\": 1}", "http")
        == "k‹POST› /a?b=1 kc‹HTTP/1.1›\nna‹Host›: s‹x.org›\n\n{nt‹\"a\"›: m‹1›}"
    )
    #expect(
      tokens("HTTP/2 404 Not Found\nA: b\n\nplain 1", "http")
        == "kc‹HTTP/2› m‹404› Not Found\nna‹A›: s‹b›\n\nplain 1"
    )
  }

  @Test func `reads Python`() {
    let source = """
      @app.route("/x")  # c
      async def f(a: int = 0x1F) -> str:
          return rb'a\\'b' + \"\"\"c
      d\"\"\" @ bar
      """
    #expect(
      tokens(source, "python3") == """
        nd‹@app.route›(s‹"/x"›)  c‹# c›
        k‹async def› nf‹f›(a: nb‹int› o‹=› m‹0x1F›) o‹->› nb‹str›:
            k‹return› s‹rb'a\\'b'› o‹+› s‹\"\"\"c
        d\"\"\"› o‹@› bar
        """
    )
  }

  @Test func `tells regular expressions of JavaScript from divisions`() {
    #expect(
      tokens("const a = b / 2 / c; x(/[/]'\\//g); // d\n`${e}\n`", "js")
        == "k‹const› a o‹=› b o‹/› m‹2› o‹/› c; nf‹x›(s‹/[/]'\\//g›); c‹// d›\ns‹`${e}\n`›"
    )
  }

  @Test func `reads Go, Swift and Rust`() {
    #expect(
      tokens("func f() error { return `a\n` } // b", "golang")
        == "k‹func› nf‹f›() nb‹error› { k‹return› s‹`a\n`› } c‹// b›"
    )
    #expect(
      tokens("/* /* */ */ @Test let a: Int? = #\"\"a\\\"#", "swift")
        == "c‹/* /* */ */› nd‹@Test› k‹let› a: nb‹Int›o‹? =› s‹#\"\"a\\\"#›"
    )
    #expect(
      tokens("fn f<'a>(x: &'a str) { println!(\"{}\", 'x', r#\"\"#) }", "rust")
        == #"""
        k‹fn› fo‹<›nv‹'a›o‹>›(x: o‹&›nv‹'a› nb‹str›) { nf‹println!›(s‹"{}"›, s‹'x'›, s‹r#""#›) }
        """#
    )
  }

  @Test func `reads markup and the scripts in it`() {
    #expect(
      tokens("<!-- a --><p class=\"x\">1 < 2 &amp;</p><script>let a</script>", "html")
        == """
        c‹<!-- a -->›nt‹<p› na‹class›=s‹"x"›nt‹>›1 < 2 kc‹&amp;›nt‹</p><script>›k‹let› a\
        nt‹</script>›
        """
    )
  }

  @Test func `reads TOML and INI`() {
    #expect(
      tokens("; a\n[b]\nc.d = \"x\" # e\nf: 10\ng = [1, true]", "ini")
        == "c‹; a›\ngh‹[b]›\nnt‹c.d ›= s‹\"x\"› c‹# e›\nnt‹f›: m‹10›\nnt‹g ›= [m‹1›, kc‹true›]"
    )
  }

  @Test func `reads differences`() {
    #expect(
      tokens("--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z", "diff")
        == "gh‹--- a\n+++ b›\ngu‹@@ -1 +1 @@›\ngd‹-x›\ngi‹+y›\n z"
    )
  }

  @Test func `reads SQL in any case`() {
    #expect(
      tokens("SELECT count(*) from t -- a\nwhere x = 'it''s'", "sql")
        == "k‹SELECT› nf‹count›(o‹*›) k‹from› t c‹-- a›\nk‹where› x o‹=› s‹'it''s'›"
    )
  }

  @Test func `reads instructions of a Dockerfile`() {
    #expect(
      tokens("# a\nFROM x AS y\nRUN a -b \\\n  && c\nENV A=1", "dockerfile")
        == "c‹# a›\nk‹FROM› x AS y\nk‹RUN› a na‹-b› \\\n  o‹&&› c\nk‹ENV› nv‹A›=1"
    )
  }

  @Test func `reads reStructuredText`() {
    let source = """
      Title
      =====
      .. note:: a
         :name: b
      .. _t: u
      .. c
      **s** *e* ``l`` :ref:`x <y>` `z`_ a*b
      """
    #expect(
      tokens(source, "rst") == """
        Title
        gh‹=====›
        k‹.. note::› a
           na‹:name:› b
        nv‹.. _t: u›
        c‹.. c›
        gs‹**s**› ge‹*e*› s‹``l``› k‹:ref:›s‹`x <y>` `z`_› a*b
        """
    )
  }

  @Test func `tells text and formulas of TeX apart`() {
    #expect(
      tokens(#"a \emph{b} % c"# + "\n" + #"$x_1 = \pi$ \[y\]"#, "latex")
        == #"a k‹\emph›nb‹{›bnb‹}› c‹% c›"# + "\n"
        + #"s‹$›nb‹x_›m‹1›nb‹ ›o‹=›nb‹ ›nv‹\pi›s‹$ \[›nb‹y›s‹\]›"#
    )
  }

  @Test func `reads Markdown`() {
    #expect(
      tokens("# T\n- **a** `b` [c](d) e_f_g\n```\n*x*\n```\n> q", "md")
        == "gh‹# T›\nk‹-› gs‹**a**› s‹`b`› nt‹[c]›na‹(d)› e_f_g\ns‹```\n*x*\n```›\nge‹> q›"
    )
  }

  @Test(arguments: ["text", "none", "brainfuck", ""])
  func `leaves other languages plain`(_ language: String) {
    #expect(tokens("{\"a\": 1}", language) == "{\"a\": 1}")
  }

  @Test func `guesses a language that nobody named only where it is certain`() {
    #expect(tokens("{\"a\": 1}", nil) == "{nt‹\"a\"›: m‹1›}")
    #expect(tokens("[{}]\n", nil) == "[{}]\n")
    #expect(tokens("$ ls", nil) == "gp‹$ ›ls")
    #expect(tokens("GET /a HTTP/1.1", nil) == "k‹GET› /a kc‹HTTP/1.1›")
    #expect(tokens("HTTP/1.1 200 OK", nil) == "kc‹HTTP/1.1› m‹200› OK")
    for plain in ["{a: 1}", "[see \"b\"]", "{", "GET /a", "if x: return 1", "HTTP/1.1", ""] {
      #expect(tokens(plain, nil) == plain)
    }
  }
}
