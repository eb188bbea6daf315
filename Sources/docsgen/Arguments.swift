import ArgumentParser
import DocsModel
import DocsgenKit

extension BasePath: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}

extension Jobs: ExpressibleByArgument {
  package init?(argument: String) {
    guard let count = Int(argument), (1...1024).contains(count) else { return nil }
    self.init(count)
  }
}

extension DumpFormat: ExpressibleByArgument {}

extension DumpStage: ExpressibleByArgument {}
