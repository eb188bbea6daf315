package import DocsModel

/// What the site file says to a server: a folder without one has the defaults.
///
/// Nothing but the site file is read; what is wrong in it is for the build to tell, unless it is
/// malformed as a whole.
package func servingConfiguration(
  of content: String,
  variant: String?
) throws -> SiteConfiguration {
  var contents: [String: [UInt8]] = [:]
  if let bytes = try? FileReading.bytes(of: content + "/" + SiteFile.name) {
    contents[SiteFile.name] = bytes
  }
  let options = BuildOptions(content: content, output: "", variant: variant)
  return try SiteFile(in: SourceTree(contents: contents)).configuration(for: options).value
}
