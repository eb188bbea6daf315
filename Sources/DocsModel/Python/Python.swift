/// What the text of Python files says of a program; nothing of it was run.
package enum Python {
  package struct Module: Equatable, Sendable {
    /// The name to import it by: `package.module`.
    package var name: String
    package var isPackage: Bool
    package var docstring: Docstring?
    /// In the order of the source; a name that is defined again has its last definition.
    package var members: [Member] = []
    package var imports: [Import] = []
    /// What `__all__` lists; nil where there is none that can be read.
    package var exports: [String]?
    package var range: SourceRange

    package init(name: String, isPackage: Bool, range: SourceRange) {
      self.name = name
      self.isPackage = isPackage
      self.range = range
    }
  }

  /// A name that a module has from another.
  package struct Import: Equatable, Sendable {
    /// The module with relative dots resolved.
    package var module: String
    /// What is taken of the module: nil for the module itself, `*` for everything.
    package var name: String?
    package var alias: String

    package init(module: String, name: String?, alias: String) {
      self.module = module
      self.name = name
      self.alias = alias
    }
  }

  /// Text that documents an object, read as reStructuredText.
  package struct Docstring: Equatable, Sendable {
    package var blocks: [Block]
    /// What is wrong in it, told where it is shown.
    package var diagnostics: [Diagnostic]
    /// The paths of other files that it depends on.
    package var consulted: Set<String>

    package init(
      blocks: [Block],
      diagnostics: [Diagnostic] = [],
      consulted: Set<String> = []
    ) {
      self.blocks = blocks
      self.diagnostics = diagnostics
      self.consulted = consulted
    }
  }

  /// Something with a name in a module or class.
  package struct Member: Equatable, Sendable {
    package indirect enum Kind: Equatable, Sendable {
      case `class`(Class)
      case function(Function)
      case value(Value)
    }

    package var name: String
    package var kind: Kind
    package var docstring: Docstring?
    package var range: SourceRange

    package init(name: String, kind: Kind, docstring: Docstring? = nil, range: SourceRange) {
      self.name = name
      self.kind = kind
      self.docstring = docstring
      self.range = range
    }
  }

  package struct Class: Equatable, Sendable {
    /// As written: `Generic[T]`, `base.Model`.
    package var bases: [String]
    package var members: [Member] = []
    /// Whether a decorator makes `__init__` of its annotated values.
    package var isDataclass: Bool = false
    /// Whether that `__init__` takes its parameters by name alone.
    package var takesKeywordsOnly: Bool = false

    package init(
      bases: [String],
      members: [Member] = [],
      isDataclass: Bool = false,
      takesKeywordsOnly: Bool = false
    ) {
      self.bases = bases
      self.members = members
      self.isDataclass = isDataclass
      self.takesKeywordsOnly = takesKeywordsOnly
    }
  }

  package struct Function: Equatable, Sendable {
    package enum Modifier: String, Sendable {
      case async
      case `static`
      case classmethod
      case abstractmethod
      case property
      case final
    }

    /// Those of its overloads, or its own.
    package var signatures: [Signature]
    package var modifiers: [Modifier] = []

    package init(signatures: [Signature], modifiers: [Modifier] = []) {
      self.signatures = signatures
      self.modifiers = modifiers
    }
  }

  package struct Signature: Equatable, Sendable {
    package var parameters: [Parameter]
    package var result: String?

    package init(parameters: [Parameter], result: String? = nil) {
      self.parameters = parameters
      self.result = result
    }
  }

  package struct Parameter: Equatable, Sendable {
    /// With its stars: `*args`; `/` and `*` alone divide the parameters.
    package var name: String
    package var annotation: String?
    package var defaultValue: String?

    package init(name: String, annotation: String? = nil, defaultValue: String? = nil) {
      self.name = name
      self.annotation = annotation
      self.defaultValue = defaultValue
    }
  }

  /// A variable, an attribute or a type alias.
  package struct Value: Equatable, Sendable {
    package var annotation: String?
    package var value: String?

    package init(annotation: String? = nil, value: String? = nil) {
      self.annotation = annotation
      self.value = value
    }
  }
}
