package import DocsModel
package struct SiteChecker: Sendable { package init() {}; package func check(_ site: Site) -> [Diagnostic] { [] } }
