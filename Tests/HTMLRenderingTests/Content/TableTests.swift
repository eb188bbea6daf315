import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Tables` {
  @Test func `have heads, captions and columns`() {
    let table = Table(
      title: [.text("States")],
      columns: [Table.Column(width: 25), Table.Column(width: 75, alignment: .right)],
      headerRows: [Table.Row(cells: [.of("A"), .of("B")])],
      rows: [Table.Row(cells: [.of("1"), .of("2")])],
      width: "80%"
    )
    #expect(
      rendered(.of(.table(table), ids: ["t"])) == """
        <div class="table-wrapper" id="t" role="region" aria-label="States" tabindex="0">
        <table class="w-80">
        <caption>States</caption>
        <colgroup><col class="w-25"><col class="w-75"></colgroup>
        <thead>
        <tr><th scope="col">A</th><th class="align-right" scope="col">B</th></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td class="align-right">2</td></tr>
        </tbody>
        </table>
        </div>
        """
    )
  }

  @Test func `tell the paragraphs of a cell apart`() {
    var cell = Table.Cell.of("1")
    cell.blocks += Table.Cell.of("2").blocks
    let row = Table.Row(cells: [cell])
    let table = Table(columns: [Table.Column()], headerRows: [], rows: [row])
    #expect(rendered(.of(.table(table))).contains("<td><p>1</p>\n<p>2</p>\n</td>"))
  }

  @Test func `find the column of a cell beside one that reaches down`() {
    let table = Table(
      columns: [Table.Column(), Table.Column(alignment: .center), Table.Column(isStub: true)],
      headerRows: [],
      rows: [
        Table.Row(cells: [.of("a", columns: 2, rows: 2), .of("b")]),
        Table.Row(cells: [.of("c")]),
        Table.Row(cells: [.of("d"), .of("e"), .of("f")]),
      ]
    )
    let html = rendered(.of(.table(table)))
    #expect(
      html.contains("<tr><td colspan=\"2\" rowspan=\"2\">a</td><th scope=\"row\">b</th></tr>")
    )
    #expect(html.contains("<tr><th scope=\"row\">c</th></tr>"))
    #expect(
      html.contains(
        "<tr><td>d</td><td class=\"align-center\">e</td><th scope=\"row\">f</th></tr>"
      )
    )
  }
}
