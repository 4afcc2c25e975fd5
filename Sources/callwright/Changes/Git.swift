import Glibc

/// Questions to git. It is run so that a repository cannot make it run anything else, and opens no connection.
struct Git {
  struct Failure: Error {
    let words: String
  }

  private let program: String
  /// Where it is asked.
  private let folder: String
  private var quietFilters: [String] = []

  private static let settings = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "protocol.allow=never", "-c", "core.quotePath=false",
  ]

  init(in folder: String) throws(Failure) {
    let path = (System.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":").map { String($0) + "/git" }
    // A program of the current folder is not meant, whatever PATH says.
    guard let program = path.first(where: { $0.hasPrefix("/") && access($0, X_OK) == 0 }) else {
      throw Failure(words: "git is not installed, and it knows what has changed")
    }
    self.program = program
    self.folder = folder
    quietFilters = try filters()
  }

  /// What it answers, or what it complains about.
  func answer(_ words: [String], to input: [UInt8] = []) throws(Failure) -> [UInt8] {
    let (answer, complaint, code) = try run(words, input)
    guard code == 0 else {
      let line = complaint.split(separator: UInt8(ascii: "\n")).first.map { String(decoding: $0, as: UTF8.self) }
      throw Failure(words: line ?? "git failed with exit code \(code)")
    }
    return answer
  }

  /// Names that end with a zero each.
  func names(_ words: [String]) throws(Failure) -> [String] {
    try answer(words).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Settings that keep the filters of a repository, which are programs, from being run on files that are looked at.
  private func filters() throws(Failure) -> [String] {
    let (answer, _, _) = try run([
      "config", "-z", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|process|smudge|required)$",
    ])
    var settings: [String] = []
    for name in answer.split(separator: 0) {
      // Git takes what stands behind the first "=" of a setting for its value, so such a one could not be turned off.
      guard let plain = String(validating: name, as: UTF8.self), !plain.contains("=") else {
        let words = "git would run a program that the settings of this repository name: "
        throw Failure(words: words + String(decoding: name, as: UTF8.self))
      }
      settings += ["-c", "\(plain)="]
    }
    return settings
  }

  /// The files of a commit: the name of what each holds, by path. Links and other repositories are no files.
  func files(of commit: String) throws(Failure) -> [String: String] {
    var files: [String: String] = [:]
    for line in try names(["ls-tree", "-r", "-z", commit]) {
      let parts = line.split(separator: "\t", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      if parts.count == 2, words.count == 3, words[0].hasPrefix("100") { files[String(parts[1])] = String(words[2]) }
    }
    return files
  }

  /// What several things hold, by their names. Git is asked once for all of them.
  func contents(of objects: [String]) throws(Failure) -> [String: [UInt8]] {
    if objects.isEmpty { return [:] }
    let answer = try answer(["cat-file", "--batch"], to: objects.flatMap { Array($0.utf8) + [0x0A] })
    var contents: [String: [UInt8]] = [:]
    var place = 0
    // NAME blob SIZE, the bytes, a line break.
    while let end = answer[place...].firstIndex(of: 0x0A) {
      let head = String(decoding: answer[place..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 3, let size = Int(head[2]), end + 1 + size < answer.count else {
        throw Failure(words: "git has lost what a file held: \(head.joined(separator: " "))")
      }
      contents[String(head[0])] = Array(answer[(end + 1)..<(end + 1 + size)])
      place = end + 1 + size + 1
    }
    return contents
  }

  private func run(
    _ words: [String], _ input: [UInt8] = []
  ) throws(Failure) -> (answer: [UInt8], complaint: [UInt8], code: Int32) {
    let child: System.Child
    do throws(System.SpawnFailure) {
      child = try System.spawn(program, Git.settings + quietFilters + words, in: folder)
    } catch {
      throw Failure(words: "git cannot be started: \(error.words)")
    }
    var unsaid = input[...]
    if unsaid.isEmpty { close(child.input) }
    var answer: [UInt8] = []
    var complaint: [UInt8] = []
    var isOpen = (answer: true, complaint: true)
    while isOpen.answer || isOpen.complaint {
      var waiting = [
        pollfd(fd: isOpen.answer ? child.output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.complaint ? child.errors : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: unsaid.isEmpty ? -1 : child.input, events: Int16(POLLOUT), revents: 0),
      ]
      _ = poll(&waiting, 3, -1)
      if waiting[2].revents != 0 {
        // Where it hears no more, it says why.
        unsaid = System.writeReady(unsaid, to: child.input).map { unsaid.dropFirst($0) } ?? []
        if unsaid.isEmpty { close(child.input) }
      }
      if waiting[0].revents != 0, let bytes = System.readReady(child.output, atMost: 65_536) {
        if bytes.isEmpty { isOpen.answer = false } else { answer += bytes }
      }
      if waiting[1].revents != 0, let bytes = System.readReady(child.errors, atMost: 65_536) {
        if bytes.isEmpty { isOpen.complaint = false } else { complaint += bytes }
      }
    }
    if !unsaid.isEmpty { close(child.input) }
    close(child.output)
    close(child.errors)
    guard case .code(let code) = System.reap(child.process) else { throw Failure(words: "git was stopped") }
    return (answer, complaint, code)
  }
}
