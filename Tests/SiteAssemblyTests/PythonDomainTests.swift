import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `The Python domain` {
  @Test(arguments: [
    (":param Worker a: x", ["Worker"]),
    (":type a: list[Worker] or ~m.Worker", ["Worker", "Worker"]),
    (":param a: x\n   :type a: Worker, optional", ["Worker"]),
    (":rtype: dict(str, Worker | None)", ["Worker"]),
    (":rtype: A Worker of the pool", []),
    (":var list of Worker a: x", ["Worker"]),
  ])
  func `types in fields are links where the site describes them`(
    field: String,
    titles: [String]
  ) async {
    let text = """
      .. py:module:: m

      .. py:class:: Worker

      .. py:function:: f(a)

         \(field)\(field.hasPrefix(":type") ? "\n   :param a: x" : "")
      """
    let links = await SiteFixture(["index.rst": text]).links()
    #expect(links == titles.map { "\($0) → index.html#m.Worker" })
  }

  @Test func `types of fields keep their links`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. py:class:: Worker

      .. py:function:: register(worker, name)

         :param worker: The worker.
         :type worker: :py:class:`~Worker`
         :param str name: Its name.
         :rtype: :py:class:`Worker` or ``None``
      """
    ])
    #expect(fixture.links() == ["Worker → index.html#Worker", "Worker → index.html#Worker"])
    guard case .objectDescription(let object)? = fixture.blocks().last?.kind,
      case .fieldList(let fields)? = object.blocks.first?.kind
    else {
      Issue.record("no fields")
      return
    }
    let texts = ["worker (Worker) – The worker.\nname (str) – Its name.", "Worker or None"]
    #expect(fields.map { $0.body.map(\.plainText).joined() } == texts)
  }

  @Test func `text that was taken for signatures is shown`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. py:class:: Service

         .. py:method:: start(self)
            Starts it. See
            :py:func:`stop`, then stop.
      """
    ])
    guard case .objectDescription(let service)? = fixture.blocks().first?.kind else {
      Issue.record("no class")
      return
    }
    let names = service.blocks.map { block in
      if case .objectDescription(let object) = block.kind { object.name } else { "" }
    }
    #expect(names == ["Service.start", "Starts it. See", ":py:func:`stop`, then stop."])
    #expect(service.blocks.map(\.attributes.ids) == [["Service.start"], [], []])
  }

  @Test func `members belong to the last signature, not to text below it`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. py:class:: Service
         A service.

         .. py:method:: start()
      """
    ])
    guard case .objectDescription(let text)? = fixture.blocks().last?.kind else {
      Issue.record("no text")
      return
    }
    #expect(text.name == "A service.")
    #expect(text.blocks.map(\.attributes.ids) == [["Service.start"]])
  }

  @Test(arguments: ["~", "!"])
  func `shows a mark without a name as written`(text: String) async {
    let blocks = await SiteFixture(["index.rst": ":py:func:`\(text)`"]).blocks()
    #expect(blocks.map(\.plainText) == [text])
  }

  @Test(arguments: [
    (".run", "b.run"), (".Job.run", "a.Job.run"), (".a.Job.run", "a.Job.run"),
    (".c.d.e.f.g.h.Job.run", "a.b.c.d.e.f.g.h.Job.run"),
  ])
  func `finds the shortest name with the end of a reference`(reference: String, name: String) async
  {
    let names = ["a.b.c.d.e.f.g.h.Job.run", "a.Job.run", "b.run", "a.b.Joe.run", "run.c"]
    let objects = names.map { ".. py:function:: \($0)\n\n" }.joined()
    let fixture = await SiteFixture(["index.rst": objects + ":obj:`\(reference)`\n"])
    #expect(fixture.links() == ["\(reference.dropFirst()) → index.html#\(name)"])
  }

  @Test func `names objects by the module and class around them`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. py:module:: app.core

      .. py:class:: Job(name)
         :final:

         Work.

         :param str name: What to call it.
         :ivar name: The same.

         .. py:method:: run(self)
            :async:

         .. py:attribute:: Job.state
            :type: str
            :value: "new"

      .. py:function:: start(a)
                       start(a, b)
      .. py:exception:: other.Error
         :module: other
      .. py:data:: LIMIT
         :noindex:
      """
    ])
    #expect(fixture.diagnostics == [])
    #expect(
      pythonOutline(fixture.blocks()) == """
        final class app.core.Job(name) #app.core.Job
          Work.
          Parameters:
            name (str) – What to call it.
          Variables:
            name – The same.
          async .run(self) #app.core.Job.run
          .state: str = "new" #app.core.Job.state
        app.core.start(a) #app.core.start
        app.core.start(a, b)
        exception other.Error #other.Error
        app.core.LIMIT
        """
    )
  }

  private static let objects = """
    Objects
    =======

    .. py:module:: app.core
    .. py:class:: Job

       See :py:meth:`run`, :meth:`.stop` and :func:`start`.

       .. py:method:: run()
    .. py:function:: start()
    .. py:function:: stop()
    """

  private func links(_ text: String) async -> [String] {
    await SiteFixture(["index.rst": text, "objects.rst": Self.objects]).links()
  }

  @Test func `finds names from where they are written`() async {
    let fixture = await SiteFixture(["index.rst": Self.objects])
    #expect(
      fixture.links() == [
        "run() → index.html#app.core.Job.run", "stop() → index.html#app.core.stop",
        "start() → index.html#app.core.start",
      ]
    )
  }

  @Test(arguments: [
    (":py:class:`app.core.Job`", "app.core.Job → objects.html#app.core.Job"),
    (":class:`~app.core.Job`", "Job → objects.html#app.core.Job"),
    (":meth:`~app.core.Job.run`", "run() → objects.html#app.core.Job.run"),
    (":func:`~app.core.start()`", "start() → objects.html#app.core.start"),
    (":func:`begin <app.core.start>`", "begin → objects.html#app.core.start"),
    (":obj:`.Job.run`", "Job.run → objects.html#app.core.Job.run"),
    (":py:mod:`app.core`", "app.core → objects.html#module-app.core"),
  ])
  func `links roles to what the site describes`(role: String, link: String) async {
    #expect(await links(role) == [link])
  }

  @Test func `looks in the module that is current`() async {
    let text = ":class:`Job`\n\n.. currentmodule:: app.core\n\n:class:`Job`"
    #expect(await links(text) == ["Job → objects.html#app.core.Job"])
  }

  @Test func `leaves names of other libraries and those that are escaped without a link`() async {
    let fixture = await SiteFixture([
      "index.rst": ":class:`~pandas.DataFrame` :class:`!app.core.Job`",
      "objects.rst": Self.objects,
    ])
    #expect(fixture.links() == [])
    #expect(fixture.diagnostics == [])
    #expect(pythonOutline(fixture.blocks()) == "DataFrame app.core.Job")
  }

  @Test func `tells of names that are nearly known`() async {
    let fixture = await SiteFixture([
      "index.rst": ":func:`app.core.stat` :class:`app.Job`", "objects.rst": Self.objects,
    ])
    #expect(
      fixture.diagnostics.map { "\($0.message): \($0.help ?? "")" } == [
        "the site does not describe 'app.core.stat': did you mean 'app.core.start'?",
        "the site does not describe 'app.Job': did you mean 'app.core.Job'?",
      ]
    )
  }
}
