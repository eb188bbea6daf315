/// Where a link leads, once assembly has resolved it.
package enum LinkDestination: Hashable, Sendable {
  /// A page of the site, or a place on it.
  case page(PagePath, fragment: String?)
  /// A copied file of the site: an image, a download.
  case asset(PagePath)
  /// An address outside the site; only schemes that are safe in a page come here.
  case external(String)
}
