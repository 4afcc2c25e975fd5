import JobModel

/// What has changed in a repository since a commit, also what is not committed or not even added.
struct ChangedFiles {
  /// The changed files of Callwright's, with what they held: by absolute path; nil for one that was not there.
  let then: FilesThen

  init(since revision: String, in folder: String) throws(Git.Failure) {
    let outside = try Git(in: folder)
    let top = try outside.answer(["rev-parse", "--show-toplevel"])
    let root = String(decoding: top.last == UInt8(ascii: "\n") ? top.dropLast() : top[...], as: UTF8.self)
    let commit: String
    do throws(Git.Failure) {
      let words = try outside.answer(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
      commit = String(decoding: words.filter { $0 > 0x20 }, as: UTF8.self)
    } catch {
      throw Git.Failure(words: "git knows no commit \(revision); to see what there is: git log --oneline")
    }
    let git = try Git(in: root)
    let plain = ["--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=all"]
    let changed = try git.names(["diff", "--name-only", "-z"] + plain + [commit, "--"])
    let new = try git.names(["ls-files", "--others", "--exclude-standard", "-z"])
    var old: [String: [UInt8]?] = [:]
    for name in new where FileKind(path: name) != nil { old[root + "/" + name] = .some(nil) }
    let wanted = changed.filter { FileKind(path: $0) != nil }
    let known = wanted.isEmpty ? [:] : try git.files(of: commit)
    let contents = try git.contents(of: wanted.compactMap { known[$0] })
    for name in wanted { old[root + "/" + name] = .some(known[name].flatMap { contents[$0] }) }
    then = FilesThen(old)
  }
}
