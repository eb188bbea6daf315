package import DocsModel

/// A site before it is rendered, with the sources that it was made of.
package struct AssembledSite: Sendable {
  package let documents: [Document]
  package let site: Site
}

/// What a build has to tell about the site it published.
package struct BuiltSite: Sendable {
  package let counts: BuildCounts
  package let report: Report
  /// All that the site was made of: a command that ends while it holds this does not spend time on
  /// taking it apart.
  let materials: [any Sendable]
}
