package import JSONText
package import JobModel

/// One file as the core reads it: its text and, by its kind, its syntax.
package struct Document: Sendable {
  package enum Content: Sendable {
    case job(JobSyntax)
    case json(JSONNode)
    /// JSON that cannot be read, and why.
    case brokenJSON(JSONError)
  }

  package let kind: FileKind
  /// Where it lies, as the workspace's files are named; nil for a text that is no file.
  package let path: String?
  package let text: SourceText
  package let content: Content
  /// The prose of a job; nil for any other file.
  package let reading: Reading?
  package let flow: Flow?
  /// Where an action file or the workspace file departs from its shape, in the order of the text.
  let shapeIssues: [ShapeIssue]

  package init(kind: FileKind, text: SourceText, path: String? = nil, vocabulary: Vocabulary) {
    self.init(kind, text, path, vocabulary, after: nil)
  }

  /// The same document with another text. What comes of it is the same as without the older one; of that is taken over what
  /// cannot have changed.
  package init(_ text: SourceText, after old: Document) {
    self.init(old.kind, text, old.path, old.job?.vocabulary ?? Vocabulary.builtIn, after: old)
  }

  private init(_ kind: FileKind, _ text: SourceText, _ path: String?, _ vocabulary: Vocabulary, after old: Document?) {
    self.kind = kind
    self.path = path
    self.text = text
    switch kind {
    case .job:
      let syntax = old?.job.map { JobSyntax(text, after: $0) }
      content = .job(syntax ?? JobSyntax(text, vocabulary: vocabulary))
    case .action, .workspace:
      content = Document.json(text, dialect: kind == .workspace ? .commented : .strict)
    }
    (reading, flow) = Document.prose(content, after: old)
    if case .json(let node) = content, let shape = ShapeCheck.shape(of: node, kind) {
      shapeIssues = ShapeCheck.issues(in: node, shape)
    } else {
      shapeIssues = []
    }
  }

  package var job: JobSyntax? {
    guard case .job(let syntax) = content else { return nil }
    return syntax
  }

  private static func prose(_ content: Content, after old: Document?) -> (Reading?, Flow?) {
    guard case .job(let syntax) = content else { return (nil, nil) }
    let reading = Reading(syntax, after: old?.reading)
    return (reading, Flow(syntax, reading, after: old))
  }

  package var json: JSONNode? {
    guard case .json(let node) = content else { return nil }
    return node
  }

  private static func json(_ text: SourceText, dialect: JSONDialect) -> Content {
    do {
      return .json(try JSONNode.parse(text.bytes, dialect: dialect))
    } catch {
      return .brokenJSON(error)
    }
  }
}
