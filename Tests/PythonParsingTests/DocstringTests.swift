import DocsModel
import Testing

@testable import PythonParsing

@Suite struct `Docstrings` {
  @Test func `lose the indentation of the code`() {
    let module = parsed("def f():\n    '''One\n    two.\n\n      Three.\n    '''").value
    #expect(module.members[0].docstring.map { plainText($0.blocks) } == "One\ntwo. / (Three.)")
  }

  @Test func `have sections in Google's style`() {
    #expect(
      text(
        """
        One.

        Args:
            a (int, optional): Two
                three.
            *b: Four.
            c (:class:`~x.Y`): Five.

        Returns:
            dict[str, int]: Six
            seven.
        Raises:
            ValueError: Eight.
        Note:
            Nine.

        Example:
            Ten.
        """
      )
        == """
        One. / :param int, optional a: Two
        three. :param \\*b: Four. :param ~x.Y c: Five. :returns dict[str, int]: Six
        seven. :raises ValueError: Eight. / {Nine.} / [Example] / Ten.
        """
    )
  }

  @Test func `name the results that NumPy's style names`() {
    #expect(
      text("One.\n\nReturns\n-------\nout : int\n    Two.\nerr : str\n    Three.")
        == """
        One. / :returns: out (int) –
        Two. :returns: err (str) –
        Three.
        """
    )
  }

  @Test func `list what NumPy's style relates to them`() {
    #expect(
      text(
        """
        One.

        See Also
        --------
        A : The class.
        A.x, A.y : Methods
            of it.
        :func:`f`

        Or read the guide.
        """
      )
        == """
        One. / {- A – The class. - A.x, A.y – Methods
        of it. - f / Or read the guide.}
        """
    )
  }

  @Test func `have sections in NumPy's style`() {
    #expect(
      text(
        """
        One.

        Parameters
        ----------
        a : int, optional
            Two.
        b, c
            Three.

        Returns
        -------
        str
            Four.
        d : int
            Five.

        Raises
        ------
        ValueError
            Six.

        See Also
        --------
        Seven.

        Notes
        -----
        Eight.
        """
      ) == """
        One. / :param int, optional a: Two. :param b,\u{A0}c: Three. :returns str: Four. \
        :returns: d (int) –
        Five. :raises ValueError: Six. / {Seven.} / [Notes] / Eight.
        """
    )
  }

  @Test func `keep headings that are none of these`() {
    #expect(text("Note: one.\n\nFoo:\n    Two.\n\nArgs: three") == "Note: one. / ? / Args: three")
  }

  private func text(_ docstring: String) -> String {
    plainText(parsed("\"\"\"\(docstring)\n\"\"\"").value.docstring?.blocks ?? [])
  }
}
