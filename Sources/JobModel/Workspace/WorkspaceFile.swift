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

/// A job of the workspace: `NAME.job.md`.
package struct WorkspaceJob: Sendable, Equatable {
  package let path: String
  /// What steps call it.
  package let name: String
  /// Nil where nobody has read it.
  package var summary: JobSummary?

  package init(path: String, summary: JobSummary? = nil) {
    self.path = path
    name = WorkspaceJob.name(of: path)
    self.summary = summary
  }

  /// What steps call the job that lies at a path.
  package static func name(of path: String) -> String {
    let file = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...])
    return String(decoding: file.dropLast(FileKind.job.ending.utf8.count), as: UTF8.self)
  }
}
