import JSONText
import JobModel

/// How a call of `lint` judges what it finds.
struct LintTerms {
  let threshold: Severity
  let maxWarnings: Int
  let baseline: String?
}

/// What the workspace that a path lies in says of `lint`, read by itself: nothing else of the workspace is needed for it.
struct WorkspaceTerms {
  /// The `callwright.json`, where there is one that can be read.
  let file: String?
  let terms: Workspace.Terms

  init(of path: String) {
    let absolute = System.absolute(path)
    let folder = System.isFolder(absolute) ? absolute : System.parent(of: absolute)
    guard let found = System.find(FileKind.workspaceFileName, above: folder),
      let node = try? JSONNode.parse(found.bytes, dialect: .commented)
    else {
      (file, terms) = (nil, Workspace.Terms())
      return
    }
    (file, terms) = (found.path, Workspace(node).terms)
  }

  /// What it says in the place of an option.
  func value(of flag: Flag) -> String? {
    switch flag.name {
    case Flag.severity.name: terms.severity?.name
    case Flag.maxWarnings.name: terms.maxWarnings.map { $0.grouped }
    case Flag.baseline.name: baseline
    default: nil
    }
  }

  /// The baseline as it can be opened, and as people are told of it.
  var baseline: String? {
    guard let file, let name = terms.baseline else { return nil }
    return name.hasPrefix("/") ? name : System.relative(System.absolute(System.parent(of: file) + "/" + name))
  }
}
