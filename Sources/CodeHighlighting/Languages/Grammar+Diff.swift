extension Grammar {
  static let diff = Grammar([
    Rule(.heading, .line(from: "diff "), at: .lineStart),
    Rule(.heading, .line(from: "index "), at: .lineStart),
    Rule(.heading, .line(from: "--- "), at: .lineStart),
    Rule(.heading, .line(from: "+++ "), at: .lineStart),
    Rule(.subheading, .line(from: "@@"), at: .lineStart),
    Rule(.inserted, .line(from: "+"), at: .lineStart),
    Rule(.inserted, .line(from: ">"), at: .lineStart),
    Rule(.deleted, .line(from: "-"), at: .lineStart),
    Rule(.deleted, .line(from: "<"), at: .lineStart),
  ])
}
