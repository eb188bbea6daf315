import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Python documentation from sources` {
  private static let shapes = """
    '''Shapes of all kinds.'''
    from .errors import ShapeError as BadShape
    __all__ = ["Square", "area"]

    class Shape:
        '''The first of all shapes.'''
        sides: int = 0
        '''How many.'''

        def __init__(self, name: str = "x"):
            '''Names it.'''

        def turn(self, by=90):
            '''Turns it.'''

        def _hide(self):
            '''Hides it.'''

        def bare(self): pass

    class Square(Shape):
        '''A shape with four sides.'''

        def turn(self, by=90): pass

        @property
        def size(self) -> float:
            '''How big.'''

        @classmethod
        async def draw(cls, *points: "Point") -> "Square":
            '''Draws one.'''

        @staticmethod
        def count(n): "Counts."

    def area(shape: Shape, *, scale=1) -> float:
        '''Gives the area.

        Args:
            shape (Shape): What to measure.
            scale: How much.

        Returns:
            float: The area.

        Raises:
            BadShape: If there is none.
        '''
    """

  private static let sources = [
    "app/__init__.py": "from app.shapes import *\nfrom . import errors\n",
    "app/shapes.py": shapes,
    "app/errors.py": "class ShapeError(ValueError):\n  'No shape.'\n",
  ]

  private func outline(_ text: String) async -> String {
    let fixture = await SiteFixture(Self.sources.merging(["index.rst": text]) { $1 })
    #expect(fixture.diagnostics == [])
    return pythonOutline(fixture.blocks())
  }

  @Test func `shows functions with signature and fields`() async {
    #expect(
      await outline(".. autofunction:: app.shapes.area") == """
        app.shapes.area(shape: Shape, *, scale=1) -> float #app.shapes.area
          Gives the area.
          Parameters:
            - shape (Shape) – What to measure.
            - scale – How much.
          Returns:
            The area.
          Return type:
            float
          Raises:
            BadShape – If there is none.
        """
    )
  }

  @Test func `shows classes without members unless they are asked for`() async {
    #expect(
      await outline(".. autoclass:: app.shapes.Shape\n\n   More.") == """
        class app.shapes.Shape(name: str = 'x') #app.shapes.Shape
          The first of all shapes.
          More.
        """
    )
  }

  @Test func `shows members in the order of the alphabet, with inherited documentation`() async {
    #expect(
      await outline(".. autoclass:: app.shapes.Square\n   :members:\n   :show-inheritance:") == """
        class app.shapes.Square(name: str = 'x') #app.shapes.Square
          Bases: Shape
          A shape with four sides.
          static .count(n) #app.shapes.Square.count
            Counts.
          async classmethod .draw(*points: Point) -> Square #app.shapes.Square.draw
            Draws one.
          property .size: float #app.shapes.Square.size
            How big.
          .turn(by=90) #app.shapes.Square.turn
            Turns it.
        """
    )
  }

  @Test(arguments: [
    (":members: turn, size", ["size", "turn"]),
    (":members:\n   :exclude-members: size, draw, count", ["turn"]),
    (":members:\n   :member-order: bysource", ["turn", "size", "draw", "count"]),
    (":members:\n   :member-order: groupwise", ["draw", "count", "turn", "size"]),
    (":members:\n   :inherited-members:", ["count", "draw", "sides", "size", "turn"]),
    (":members:\n   :inherited-members: Shape", ["count", "draw", "size", "turn"]),
    (
      ":members:\n   :inherited-members:\n   :private-members:\n   :special-members: __init__",
      ["__init__", "_hide", "count", "draw", "sides", "size", "turn"]
    ),
    (
      ":members:\n   :inherited-members:\n   :undoc-members:",
      ["bare", "count", "draw", "sides", "size", "turn"]
    ),
  ])
  func `shows the members that the options ask for`(options: String, names: [String]) async {
    let outline = await outline(".. autoclass:: app.Square\n   \(options)")
    let members = outline.split(separator: "\n").compactMap { line in
      line.firstRange(of: "#app.Square.").map { String(line[$0.upperBound...]) }
    }
    #expect(members == names)
  }

  @Test func `shows what a module exports, below its own text`() async {
    let outline = await outline(".. automodule:: app.shapes\n   :members:")
    #expect(outline.hasPrefix("Shapes of all kinds.\nclass app.shapes.Square"))
    #expect(!outline.contains("class app.shapes.Shape("))
    #expect(outline.contains("\napp.shapes.area(shape"))
  }

  @Test func `finds names where they are imported, and tells exceptions from classes`() async {
    #expect(
      await outline(".. autoclass:: app.shapes.BadShape") == """
        exception app.shapes.BadShape #app.shapes.BadShape
          No shape.
        """
    )
    #expect(
      await outline(".. autoexception:: app.errors.ShapeError").hasPrefix("exception app.err")
    )
  }

  @Test func `shows the content of the directive once`() async {
    let outline = await outline(".. automodule:: app.shapes\n   :members:\n\n   Content.")
    #expect(outline.hasPrefix("Shapes of all kinds.\nContent.\nclass app.shapes.Square"))
    #expect(outline.split(separator: "Content.").count == 2)
  }

  @Test func `tells of listed members that there are not`() async {
    let directives = [
      ".. automodule:: app.shapes\n   :members: area, aera\n",
      ".. autoclass:: app.shapes.Square\n   :members: turn, trun, sides\n",
    ]
    let text = directives.joined(separator: "\n")
    let fixture = await SiteFixture(Self.sources.merging(["index.rst": text]) { $1 })
    #expect(
      fixture.diagnostics.map(\.message) == [
        "'app.shapes' has no member 'aera'", "'app.shapes.Square' has no member 'trun'",
      ]
    )
  }

  @Test func `tells of names in a summary that no source has`() async {
    let text = ".. autosummary::\n\n   app.shapes.area\n   app.shapes.aera\n"
    let fixture = await SiteFixture(Self.sources.merging(["index.rst": text]) { $1 })
    #expect(fixture.diagnostics.map(\.message) == ["no Python source defines 'app.shapes.aera'"])
  }

  @Test func `leads to the description under the written name before one under another`() async {
    let fixture = await SiteFixture([
      "p/__init__.py": "from p.core import B\n__all__ = ['B']\n",
      "p/core.py": "class B:\n  'Text.'\n",
      "a.rst": ".. automodule:: p\n   :members:\n\n:py:class:`p.core.B` :py:class:`p.B`\n",
      "b.rst": ".. automodule:: p.core\n   :members:\n",
    ])
    #expect(fixture.links("a.html") == ["p.core.B → b.html#p.core.B", "p.B → a.html#p.B"])
  }

  @Test func `marks decorators`() async {
    let fixture = await SiteFixture([
      "m.py": "def d(f):\n  'Text.'\n",
      "index.rst": ".. autodecorator:: m.d\n\n.. py:decorator:: e\n\n:py:deco:`e`\n",
    ])
    let decorators = fixture.blocks().map { block in
      if case .objectDescription(let object) = block.kind { object.isDecorator } else { false }
    }
    #expect(decorators == [true, true, false])
    #expect(fixture.links() == ["@e → index.html#e"])
  }

  @Test(arguments: [
    ("@dataclass\nclass C:\n  'T.'\n  a: int = field(default=5)\n", "(a: int = 5)"),
    (
      "@dataclass\nclass C:\n  'T.'\n  a: int = field(init=False, default=1)\n  b: int = 0\n",
      "(b: int = 0)"
    ),
    (
      "@dataclass\nclass C:\n  'T.'\n  a: list = field(default_factory=lambda: [1, 2], repr=False)\n",
      "(a: list = <factory>)"
    ),
    (
      "@dataclass\nclass C:\n  'T.'\n  a: int\n  _: KW_ONLY\n  b: int = 0\n",
      "(a: int, *, b: int = 0)"
    ),
    ("@dataclass(kw_only = True)\nclass C:\n  'T.'\n  a: int\n", "(*, a: int)"),
    (
      "@dataclass\nclass C:\n  'T.'\n  a: int = field(kw_only=True)\n  b: int\n",
      "(b: int, *, a: int)"
    ),
    ("@dataclass\nclass C:\n  'T.'\n  a: [int] = 1\n", "(a: [int] = 1)"),
    ("class C:\n  'T.'\n  def __init__(self): pass\n", ""),
    ("class C(NamedTuple):\n  'T.'\n  a: int\n  b: str = ','\n", "(a: int, b: str = ',')"),
  ])
  func `makes constructors of fields as Python does`(source: String, signature: String) async {
    let fixture = await SiteFixture(["m.py": source, "index.rst": ".. autoclass:: m.C"])
    #expect(pythonOutline(fixture.blocks()).hasPrefix("class m.C\(signature) #"))
  }

  @Test(arguments: [
    ("field(default=2, repr=False)", " = 2"), ("field(default_factory=list)", ""),
    ("fields(1)", " = fields(1)"),
  ])
  func `shows the default of a field`(value: String, shown: String) async {
    let source = "@dataclass\nclass C:\n  a: list = \(value)  #: Text.\n"
    let document = ".. autoattribute:: m.C.a\n   :noindex:"
    let fixture = await SiteFixture(["m.py": source, "index.rst": document])
    #expect(pythonOutline(fixture.blocks()) == "m.C.a: list\(shown)\n  Text.")
  }

  @Test func `finds names in the current module and class`() async {
    let source = """
      .. py:currentmodule:: app.shapes
      .. autoclass:: Shape

         .. automethod:: turn
      """
    #expect(
      await outline(source) == """
        class app.shapes.Shape(name: str = 'x') #app.shapes.Shape
          The first of all shapes.
          .turn(by=90) #app.shapes.Shape.turn
            Turns it.
        """
    )
  }

  @Test func `shows data, and no address where it is not to be indexed`() async {
    #expect(
      await outline(".. autoattribute:: app.shapes.Shape.sides\n   :noindex:") == """
        app.shapes.Shape.sides: int = 0
          How many.
        """
    )
    #expect(
      await outline(".. autodata:: app.shapes.Shape.sides\n   :no-value:\n   :noindex:")
        .hasPrefix("app.shapes.Shape.sides: int\n")
    )
    #expect(
      await outline(".. autodata:: app.shapes.Shape.sides\n   :annotation: = many\n   :noindex:")
        .hasPrefix("app.shapes.Shape.sides = many\n")
    )
  }

  @Test func `takes the documentation of a class from its constructor where asked`() async {
    let outline = await outline(".. autoclass:: app.shapes.Shape\n   :class-doc-from: both")
    #expect(outline.hasSuffix("  The first of all shapes.\n  Names it."))
  }

  @Test func `prefers a signature that the document gives`() async {
    let outline = await outline(".. automethod:: app.shapes.Shape.turn(angle)")
    #expect(outline.contains(".turn(angle) #"))
  }

  @Test func `makes the constructor of a dataclass of its fields`() async {
    let source = """
      @dataclass
      class Base:
          a: int
      @dataclass
      class Point(Base):
          "A place."
          x: float = 0
          y: list = field(default_factory=list)
          z: ClassVar[int] = 1
      """
    let fixture = await SiteFixture(["index.rst": ".. autoclass:: p.Point", "p.py": source])
    #expect(
      pythonOutline(fixture.blocks()).hasPrefix(
        "class p.Point(a: int, x: float = 0, y: list = <factory>) #"
      )
    )
  }

  @Test func `tells of a name that no source has, and shows it`() async {
    let source = MarkedSource(".. autoclass:: ‹1›app.shapes.Squares(x)")
    let fixture = await SiteFixture(source, others: Self.sources)
    #expect(
      fixture.diagnostics.map { "\($0.message); \($0.help ?? "")" } == [
        "no Python source defines 'app.shapes.Squares'; did you mean 'app.shapes.Square'?"
      ]
    )
    #expect(pythonOutline(fixture.blocks()) == "class app.shapes.Squares(x) #app.shapes.Squares")
  }

  @Test func `tells that the site has no sources`() async {
    let fixture = await SiteFixture(["index.rst": ".. autofunction:: a.b"])
    #expect(
      fixture.diagnostics.map(\.message)
        == ["'a.b' is shown by its name alone: the site has no Python sources"]
    )
    #expect(pythonOutline(fixture.blocks()) == "a.b #a.b")
  }

  @Test func `tells what is wrong in a docstring at its place, once it is shown`() async {
    let files = ["a.py": "def f():\n  '''Text\n\n  *open\n  '''\n", "index.rst": "x"]
    #expect(await SiteFixture(files).diagnostics == [])
    let shown = files.merging(["index.rst": ".. autofunction:: a.f"]) { $1 }
    let lines = await SiteFixture(shown).diagnostics.map { $0.range.map { Int($0.start.line) } }
    #expect(lines == [4])
  }

  @Test func `is not led in circles`() async {
    let files = [
      "a.py": "from b import *\nfrom b import x\nclass A(B): 'A.'\nclass B(A): 'B.'\n",
      "b.py": "from a import *\nfrom a import x\n",
      "index.rst": """
      .. autoclass:: a.A
         :members:
         :inherited-members:
      .. autodata:: a.x
      """,
    ]
    let fixture = await SiteFixture(files)
    #expect(fixture.diagnostics.map(\.message) == ["no Python source defines 'a.x'"])
  }

  private static let attributes = """
    class Box:
        '''A box.'''
        depth: int = 1
        def __init__(self, size):
            '''Makes one.'''
            self.size: int = size  #: How wide it is.
            if size > 1:
                self.label = "wide"
                '''What is on it.'''
            self.hidden = 2
            self.left, other, self.right = 3, 4, 5  #: Its sides.
            #: How deep it is.
            self.depth = 3
            def helper():
                self.inner = 1  #: Not of the box.
        def weigh(self):
            self.weight = 4  #: Set too late.
    """

  @Test func `shows the attributes that __init__ documents`() async {
    let files = [
      "box.py": Self.attributes,
      "index.rst": ".. autoclass:: box.Box\n   :members:\n   :member-order: bysource",
    ]
    #expect(
      pythonOutline(await SiteFixture(files).blocks()) == """
        class box.Box(size) #box.Box
          A box.
          .depth: int = 1 #box.Box.depth
            How deep it is.
          .size: int #box.Box.size
            How wide it is.
          .label #box.Box.label
            What is on it.
          .left #box.Box.left
            Its sides.
          .right #box.Box.right
            Its sides.
        """
    )
  }

  @Test func `keeps to what documentation says of being private`() async {
    let files = [
      "a.py": """
      def _open():
          '''Opens.

          :meta public:
          '''
      def close():
          '''Closes.

          :meta private:
          '''
      """,
      "index.rst": ".. automodule:: a\n   :members:",
    ]
    #expect(pythonOutline(await SiteFixture(files).blocks()) == "a._open() #a._open\n  Opens.")
  }

  @Test func `lists the first sentences of what autosummary names`() async {
    let files = [
      "a.py": "def f():\n  '''Gives *one* of a.b. More\n  words.'''\ndef g(): pass\n",
      "index.rst": ".. autosummary::\n\n   a.f\n   a.g",
    ]
    #expect(pythonOutline(await SiteFixture(files).blocks()) == "- a.f – Gives one of a.b.\n- a.g")
  }

  @Test func `links the types of a signature`() async throws {
    let files = [
      "a.py": "from b import Point\ndef f(Point: Point, n=Point) -> 'list[Line]':\n  'F.'\n",
      "b.py": "class Point:\n  'P.'\nclass Line:\n  'L.'\n",
      "index.rst": ".. autofunction:: a.f\n\n.. autoclass:: b.Point\n\n.. autoclass:: b.Line\n",
    ]
    let block = try #require(await SiteFixture(files).blocks().first)
    guard case .objectDescription(let object) = block.kind else {
      Issue.record("no description")
      return
    }
    #expect(object.signature == "(Point: Point, n=Point) -> list[Line]")
    #expect(object.types.map(\.destination.address) == ["index.html#b.Point"])
    #expect(object.types.map(\.place) == [8..<13])
  }
}
