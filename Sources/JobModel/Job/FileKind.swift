/// What a file holds: told by its name, or, where the name does not tell, by an editor's language id.
package enum FileKind: Sendable, Equatable {
  /// `NAME.job.md`: front matter and instructions.
  case job
  /// `NAME.action.json`: one action that the workspace defines.
  case action
  /// `callwright.json`: profile, people, inboxes, numbers, variables, steps.
  case workspace

  package init?(fileName: String) {
    let name = fileName.utf8
    if fileName == FileKind.workspaceFileName {
      self = .workspace
    } else if name.count > 7, fileName.hasSuffix(".job.md") {
      self = .job
    } else if name.count > 12, fileName.hasSuffix(".action.json") {
      self = .action
    } else {
      return nil
    }
  }

  /// By the name of the file at a path.
  package init?(path: String) {
    let letters = path.utf8
    var end = letters.endIndex
    while end > letters.startIndex, letters[letters.index(before: end)] == UInt8(ascii: "/") {
      end = letters.index(before: end)
    }
    let start = letters[..<end].lastIndex(of: UInt8(ascii: "/")).map { letters.index(after: $0) } ?? letters.startIndex
    self.init(fileName: String(path[start..<end]))
  }

  /// How the name of such a file ends.
  package var ending: String {
    switch self {
    case .job: ".job.md"
    case .action: ".action.json"
    case .workspace: FileKind.workspaceFileName
    }
  }

  /// What a file of this kind is called by others: its name without the ending.
  package func stem(of fileName: String) -> String {
    String(decoding: Array(fileName.utf8).dropLast(ending.utf8.count), as: UTF8.self)
  }

  package init?(languageID: String) {
    switch languageID {
    case "callwright-job": self = .job
    case "callwright-action": self = .action
    case "callwright-workspace": self = .workspace
    default: return nil
    }
  }

  package static let workspaceFileName = "callwright.json"
}
