import DocsModel

extension Grammar {
  static let sql = Grammar([
    Rule(.comment, .line(from: "--")),
    Rule(.comment, .enclosed("/*", "*/", spansLines: true)),
    Rule(.string, .enclosed("'", spansLines: true)),
    Rule(.variable, .enclosed("\"")),
    Rule(.variable, .enclosed("`")),
    Rule(.variable, .prefixed(":", .name), at: .afterBlank),
    .words(sqlWords),
    Rule(.number, .number),
    Rule(.operator, .run(of: "+-*/%=<>!|")),
  ])

  private static let sqlWords = WordTable(
    [
      .keyword: """
      add all alter and any as asc begin between by cascade case check column commit constraint \
      create cross database default delete desc distinct drop else end except exists explain \
      fetch for foreign from full function grant group having if in index inner insert intersect \
      into is join key left like limit natural not offset on or order outer over partition \
      primary procedure references returning revoke right rollback row select set table temporary \
      then to transaction trigger truncate union unique update using values view when where with
      """,
      .constant: "true false null",
      .builtin: """
      bigint bigserial blob boolean bytea char date decimal double float int integer interval json \
      jsonb numeric real serial smallint text time timestamp timestamptz uuid varchar
      """,
    ],
    ignoresCase: true
  )
}
