/// A body element of a document, in docutils' and CommonMark's common vocabulary.
package struct Block: Equatable, Sendable {
  package var kind: Kind
  package var attributes: Attributes = Attributes()
  package var range: SourceRange

  package indirect enum Kind: Equatable, Sendable {
    case section(Section)
    case paragraph([Inline])
    case transition
    case bulletList(BulletList)
    case enumeratedList(EnumeratedList)
    case definitionList([DefinitionItem])
    case fieldList([Field])
    case optionList([OptionItem])
    case lineBlock([LineBlockItem])
    case literalBlock(LiteralBlock)
    case doctestBlock(String)
    case mathBlock(String)
    case blockQuote(BlockQuote)
    case table(Table)
    case image(Image)
    case figure(Figure)
    case admonition(Admonition)
    case container(Container)
    /// A heading that begins no section; of one of HTML's six levels where the writer gave one.
    case rubric([Inline], level: Int? = nil)
    case raw(Raw)
    case footnote(Footnote)

    // As written; none of these is left after assembly.
    case comment(String)
    case target(HyperlinkTarget)
    case substitutionDefinition(SubstitutionDefinition)
    case contents(Contents)
    case systemMessage(SystemMessage)
    case directive(Directive)

    // Made by assembly.
    case operation(API.Operation.ID)
    case operationPart(OperationPart)
    case operationIndex(OperationIndex)
    case objectDescription(ObjectDescription)
    case linkTree([LinkTreeItem])
    case tabs(TabSet)
  }

  package init(kind: Kind, attributes: Attributes = Attributes(), range: SourceRange) {
    self.kind = kind
    self.attributes = attributes
    self.range = range
  }
}

/// What docutils lets every element carry.
package struct Attributes: Equatable, Sendable {
  /// Fragments that lead to the element; the first is the one to link to.
  package var ids: [String] = []
  /// Reference names as written, with white space normalised and letters in lower case.
  package var names: [String] = []
  package var classes: [String] = []
  /// Names that the element lost because others have them too; references do not find it by them.
  package var duplicateNames: [String] = []

  package static let none = Attributes()

  package init(ids: [String] = [], names: [String] = [], classes: [String] = []) {
    self.ids = ids
    self.names = names
    self.classes = classes
  }
}
