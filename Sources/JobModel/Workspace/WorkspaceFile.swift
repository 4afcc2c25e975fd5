package import JSONText

/// An action of the workspace: what its `NAME.action.json` says, as far as it can be read.
package struct WorkspaceAction: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case textMessage
    case conditionalText
  }

  package let kind: Kind
  package let name: String
  package let description: String?
  /// The channel that its text is sent from.
  package let channel: String?
  /// When it is sent by itself.
  package let condition: String?
  /// The text that is sent; nil where the agent writes it.
  package let message: String?
  /// What the agent collects first, as a JSON Schema.
  package let parameters: JSONNode?
  package let path: String

  /// Nil where the file does not say what it is, or has no name.
  package init?(_ node: JSONNode, path: String) {
    guard let name = node["name"]?.string, !name.isEmpty else { return nil }
    switch node["kind"]?.string {
    case "textMessage": kind = .textMessage
    case "conditionalText": kind = .conditionalText
    default: return nil
    }
    self.name = name
    self.path = path
    description = node["description"]?.string
    channel = node["channel"]?.string
    condition = node["condition"]?.string
    parameters = node["parameters"]
    let text = node[kind == .textMessage ? "message" : "content"]?.string
    message = text?.utf8.allSatisfy { $0.isWhitespace } ?? true ? nil : text
  }
}

/// A job of the workspace: `NAME.job.md`. There may be very many, so it is small; the path is made when somebody asks for it.
package struct WorkspaceJob: Sendable, Equatable {
  /// With its last slash; the jobs of a folder share its text.
  private let folder: String
  /// What steps call it.
  package let name: String
  private let hasEnding: Bool
  /// The path of the file that this is a link to; nil for a file of its own.
  package var target: String?
  /// Nil where nobody has read it.
  package var summary: JobSummary?

  /// A file whose name ends as those of jobs do, in a folder that is written with its last slash.
  init(file: String, in folder: String) {
    self.folder = folder
    name = FileKind.job.stem(of: file)
    hasEnding = true
  }

  package init(path: String, summary: JobSummary? = nil) {
    let bytes = Array(path.utf8)
    let start = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    let file = String(decoding: bytes[start...], as: UTF8.self)
    folder = String(decoding: bytes[..<start], as: UTF8.self)
    hasEnding = FileKind(fileName: file) == .job
    name = hasEnding ? FileKind.job.stem(of: file) : file
    self.summary = summary
  }

  /// The path of the one file that it is, whatever links lead to it.
  package var file: String { target ?? path }

  package var path: String { folder + name + (hasEnding ? FileKind.job.ending : "") }

  /// Takes what it says, and where the file lies that says so.
  package mutating func take(_ summary: JobSummary?, in file: String?) {
    self.summary = summary
    target = file.map { $0 == path } ?? true ? nil : file
  }

  /// Whether both lie at one path, whatever they say.
  package func lies(where other: WorkspaceJob) -> Bool {
    name == other.name && folder == other.folder && hasEnding == other.hasEnding
  }

  /// What steps call the job that lies at a path.
  package static func name(of path: String) -> String { WorkspaceJob(path: path).name }
}

extension [WorkspaceJob] {
  /// A file and the links to it are one job: each once, by the file's own name where that is among them.
  package var eachOnce: [WorkspaceJob] {
    guard contains(where: { $0.target != nil }) else { return self }
    var files: Set<String> = []
    return (filter { $0.target == nil } + filter { $0.target != nil }).filter { files.insert($0.file).inserted }
  }
}
