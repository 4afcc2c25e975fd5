package import JSONText
package import JobModel

extension Workspace {
  /// The workspace of a `callwright.json` and the files in its folder, by name.
  package init(_ source: String? = nil, files: [(name: String, text: String)]) throws(JSONError) {
    self.init()
    if let source { self.init(try JSONNode.parse(Array(source.utf8), dialect: .commented)) }
    for file in files {
      switch FileKind(fileName: file.name) {
      case .action:
        let node = try JSONNode.parse(Array(file.text.utf8))
        if let action = WorkspaceAction(node, path: file.name) { actions.append(action) }
      case .job: jobs = (jobs ?? []) + [WorkspaceJob(path: file.name)]
      case .workspace, nil: continue
      }
    }
  }

  /// A workspace with these text messages.
  package init(textMessages: [String]) throws(JSONError) {
    try self.init(
      files: textMessages.map { name in
        (name + ".action.json", #"{"kind": "textMessage", "name": "\#(name)", "recipient": "contact"}"#)
      })
  }
}
