package import JSONText
package import JobModel

extension Workspace {
  /// The workspace of a `callwright.json` and the files in its folder, by name.
  package init(_ source: String? = nil, files: [(name: String, text: String)]) throws(JSONError) {
    self.init()
    if let source { self.init(try JSONNode.parse(Array(source.utf8), dialect: .commented)) }
    var found: [WorkspaceJob]?
    for file in files {
      switch FileKind(fileName: file.name) {
      case .action:
        let node = try JSONNode.parse(Array(file.text.utf8))
        if let action = WorkspaceAction(node, path: file.name) { actions.append(action) }
      case .job:
        let summary = JobSummary(SourceText(file.text), JobSummary.Wishes(facts: wantsFacts))
        found = (found ?? []) + [WorkspaceJob(path: file.name, summary: summary)]
      case .workspace, nil: continue
      }
    }
    take(jobs: found)
  }

  /// A workspace with these text messages.
  package init(textMessages: [String]) throws(JSONError) {
    try self.init(
      files: textMessages.map { name in
        (name + ".action.json", #"{"kind": "textMessage", "name": "\#(name)", "recipient": "contact"}"#)
      })
  }
}
