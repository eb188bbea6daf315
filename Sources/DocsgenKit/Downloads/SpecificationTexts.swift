import DocsModel
import OpenAPIParsing

/// A specification as one document, in the forms that readers download.
struct SpecificationTexts: Sendable {
  let bytes: [API.Download: [UInt8]]

  /// Nil where the file cannot be read.
  init?(
    of file: SourceFile,
    in nodes: NodeFiles,
    as forms: [API.Download] = API.Download.allCases
  ) {
    guard let value = SpecificationBundle.value(of: file, in: nodes) else { return nil }
    let texts = forms.map { ($0, Array(Self.text(of: value, as: $0).utf8)) }
    bytes = Dictionary(uniqueKeysWithValues: texts)
  }

  /// Makes the texts of some files, by their paths, while other work goes on.
  static func task(
    for files: [SourceFile],
    in nodes: NodeFiles
  ) -> Task<[String: SpecificationTexts], Never> {
    Task {
      var texts: [String: SpecificationTexts] = [:]
      for file in files { texts[file.path] = SpecificationTexts(of: file, in: nodes) }
      return texts
    }
  }

  private static func text(of value: Value, as form: API.Download) -> String {
    switch form {
    case .json: JSONText.compact(value)
    case .yaml: YAMLText.of(value)
    }
  }
}
