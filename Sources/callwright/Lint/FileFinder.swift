import JobModel

/// Finds the files that paths name: files as they are, folders with everything of Callwright's below them.
struct FileFinder {
  private(set) var files: [LintFile] = []
  /// What could not be looked at, and why; each makes the call fail.
  private(set) var failures: [FileReport] = []
  /// What is worth a word, but no failure.
  private(set) var notes: [String] = []

  /// Deeper folders are left out, so that nothing runs away.
  private static let deepest = 64

  init(_ paths: [String], inputName: String?) {
    for path in paths {
      if path == "-" {
        addInput(named: inputName)
      } else if System.isFolder(path) {
        addFolder(path)
      } else {
        addFile(path)
      }
    }
  }

  private mutating func addInput(named name: String?) {
    let shown = name ?? "-"
    do {
      let bytes = try System.readAll(0)
      let folder = name.map { System.parent(of: System.absolute($0)) } ?? System.currentFolder
      files.append(
        LintFile(path: shown, kind: FileKind(fileName: lastPart(of: shown)) ?? .job, folder: folder, bytes: bytes))
    } catch {
      failures.append(FileReport(path: shown, outcome: .unreadable(error.words)))
    }
  }

  /// A file that somebody names is checked whatever it is called.
  private mutating func addFile(_ path: String) {
    let folder = System.parent(of: System.absolute(path))
    files.append(LintFile(path: path, kind: FileKind(fileName: lastPart(of: path)) ?? .job, folder: folder))
  }

  private mutating func addFolder(_ path: String) {
    let before = files.count + failures.count
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    walk(trimmed == "." ? "" : trimmed, absolute: System.absolute(path), depth: 0)
    if files.count + failures.count == before {
      notes.append("\(path): no *.job.md, *.action.json or callwright.json in this folder")
    }
  }

  /// Everything below a folder, in the order of the names; hidden folders and links to folders are left out.
  private mutating func walk(_ folder: String, absolute: String, depth: Int) {
    switch System.entries(of: folder.isEmpty ? "." : folder) {
    case .failure(let reason):
      failures.append(FileReport(path: folder, outcome: .unreadable(reason.words)))
    case .success(let entries):
      for entry in entries {
        let path = folder.isEmpty ? entry.name : folder == "/" ? "/" + entry.name : folder + "/" + entry.name
        if entry.isFolder {
          guard !entry.name.hasPrefix("."), entry.name != "node_modules", depth < FileFinder.deepest else { continue }
          walk(path, absolute: absolute + "/" + entry.name, depth: depth + 1)
        } else if let kind = FileKind(fileName: entry.name) {
          files.append(LintFile(path: path, kind: kind, folder: absolute))
        }
      }
    }
  }

  private func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension System.ReadFailure {
  /// What is wrong and what to do.
  var words: String {
    switch self {
    case .missing: "there is no such file; check the name"
    case .isFolder: "this is a folder, not a file"
    case .isNoFile: "this is no ordinary file and cannot be checked; to check what a program writes, use -"
    case .tooLarge: "this file is larger than 16 MB, so it is no job; leave it out"
    case .refused(let reason): "this cannot be read: \(reason)"
    }
  }
}
