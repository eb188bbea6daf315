import DocsModel
