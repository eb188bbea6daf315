import DocsModel
import Testing

@testable import PythonParsing

@Suite struct `The outline of Python` {
  @Test func `has functions with all kinds of parameters`() {
    let source = """
      def f(a, b: int, /, c=1, *args: str, d: "Later" = None, **kwargs) -> list[str]: ...
      async def g(
          a: Dict[str,  int] = {"a": 1},  # why
          *,
          key=lambda x, y: x + y,
      ):
          def inner(): pass
          return a
      def h[T: int](a : T=(1, )) -> "T": return a
      """
    #expect(
      outline(source) == """
        f(a; b: int; /; c = 1; *args: str; d: Later = None; **kwargs) -> list[str]
        async g(a: Dict[str, int] = {'a': 1}; *; key = lambda x, y: x + y)
        h(a: T = (1,)) -> T
        """
    )
  }

  @Test func `has classes with bases, members and nested classes`() {
    let source = """
      class A(B, c.D[int], metaclass=M):
          '''One.'''
          x: int = 1
          y = z = "a"
          class Inner:
              def f(self): pass

          @property
          def p(self) -> int:
              "Two."
          @p.setter
          def p(self, value): pass
          @staticmethod
          def s(): pass
          @classmethod
          @abc.abstractmethod
          async def c(cls): pass
      class E(Exception): pass
      class F[T](G): "Three."
      """
    #expect(
      outline(source) == """
        class A(B; c.D[int]) # One.
          x: int = 1
          y = 'a'
          z = 'a'
          class Inner()
            f(self)
          property p(self) -> int # Two.
          static s()
          async classmethod abstractmethod c(cls)
        class E(Exception)
        class F(G) # Three.
        """
    )
  }

  @Test func `has values with the comments and strings that document them`() {
    let source = """
      #: Above.
      #: More.
      A = 1
      B: int  #: Beside.
      C = [
          1,
          2,
      ]
      \"\"\"Below.\"\"\"
      type D = list[int]
      E, F = 1, 2
      G = 1; H = 2
      I["x"] = 3
      J == 4
      """
    #expect(
      outline(source) == """
        A = 1 # Above.
        More.
        B: int # Beside.
        C = [1, 2] # Below.
        D = list[int]
        E = 1
        F = 2
        G = 1
        H = 2
        """
    )
  }

  @Test func `takes what conditions define, but not what only runs`() {
    let source = """
      if sys.version_info >= (3, 11):
          def f(a): pass
      else:
          def f(b): pass
      try:
          import x
      except ImportError:
          X = None
      with open(p) as q:
          Y = 1
      match a:
          case 1:
              Z = 2
      if __name__ == "__main__":
          W = 3
      """
    #expect(outline(source) == "f(a)\nX = None\nY = 1\nZ = 2")
  }

  @Test func `takes of alternatives what was not defined before them`() {
    let source = """
      a = 1
      try: import x
      except ImportError:
          a = 2
          b = 3
      else: c = 4
      if d:
          b = 5
      elif e:
          f = 6
      else:
          f = 7
      """
    #expect(outline(source) == "a = 1\nb = 5\nf = 6")
  }

  @Test func `takes the documentation of overloads from an alternative`() {
    let source = """
      if TYPE_CHECKING:
          @overload
          def f(a: int): ...
          @overload
          def f(a: str): ...
      else:
          def f(a):
              "Text."
      """
    #expect(outline(source) == "f(a: int) # Text.\nf(a: str) # Text.")
  }

  @Test(arguments: [
    ("a, b = 1, (2, 3)", "a = 1\nb = (2, 3)"), ("a, b = (1, 2)", "a = 1\nb = 2"),
    ("a, b = f()", "a\nb"), ("a, *b = 1, 2", "a = 1"), ("a, c.d = e = 1, 2", "a = 1\ne = 1, 2"),
    ("a.b = 1", ""), ("a[1] = 2", ""), ("type A[T] = B[T]", "A = B[T]"),
  ])
  func `divides values among names`(source: String, expected: String) {
    #expect(outline(source) == expected)
  }

  @Test func `gathers overloads`() {
    let source = """
      @overload
      def f(a: int) -> int: ...
      @typing.overload
      def f(a: str) -> str: ...
      def f(a):
          "One."
      """
    #expect(outline(source) == "f(a: int) -> int # One.\nf(a: str) -> str # One.")
  }

  @Test func `knows dataclasses`() {
    let source = "@dataclasses.dataclass(frozen=True)\nclass A:\n  x: int = field(default=1)\n"
    #expect(outline(source) == "dataclass A()\n  x: int = field(default=1)")
  }

  @Test func `reads strings of every prefix`() {
    let source = ##"""
      A = r"\"" + Rb'\'' + f"{x["a"]}" + f'{{"' + t"{y!r:>{w}}" + u'''
      def no(): pass'''
      def f(): r"""Raw \n."""
      def g(): "Not raw \u00e9\
      ."
      def h(): f"None {x}."
      """##
    #expect(
      outline(source).split(separator: "\n").suffix(3) == [
        #"f() # Raw n."#, "g() # Not raw é.", "h()",
      ]
    )
  }

  @Test func `resolves imports against the package`() {
    let source = """
      from .a import (
          b as c,
          d,
      )
      from .. import e
      import f.g, h.i as j
      from k import *
      """
    #expect(
      parsed(source).value.imports == [
        Python.Import(module: "package.a", name: "b", alias: "c"),
        Python.Import(module: "package.a", name: "d", alias: "d"),
        Python.Import(module: "", name: "e", alias: "e"),
        Python.Import(module: "f", name: nil, alias: "f"),
        Python.Import(module: "h.i", name: nil, alias: "j"),
        Python.Import(module: "k", name: "*", alias: "*"),
      ]
    )
    let package = parsed("from .a import b", path: "package/module/__init__.py")
    #expect(package.value.imports.map(\.module) == ["package.module.a"])
  }

  @Test func `reads the names that a module exports`() {
    #expect(parsed("__all__ = ['a', \"b\"]\n__all__ += ['c']").value.exports == ["a", "b", "c"])
    #expect(parsed("a = 1").value.exports == nil)
  }

  @Test func `has the module's own docstring`() {
    let module = parsed("# a\n\n'''One.'''\nx = 1").value
    #expect(module.docstring.map { plainText($0.blocks) } == "One.")
  }

  @Test func `keeps the place of what docstrings say`() {
    let module = parsed("def f():\n  '''\n  One\n\n  *two\n  '''\n").value
    let messages = module.members[0].docstring?.diagnostics ?? []
    #expect(messages.map { $0.range?.start.line } == [5])
  }
}
