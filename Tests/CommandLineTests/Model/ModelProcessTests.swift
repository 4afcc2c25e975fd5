import Foundation
import Glibc
import JobOptimizer
import TestSupport
import Testing

@testable import callwright

/// Programs that obey, hang, crash, flood and do not listen, each a small shell script. One after the other: a program is
/// started while its folder is the current one.
@Suite(.serialized)
struct ModelProcessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func script(_ lines: String, named name: String = "model") throws -> String {
    try folder.write("#!/bin/sh\n" + lines + "\n", at: name)
    let path = folder.url.appending(path: name).path()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func answer(
    _ lines: String, _ request: [UInt8] = Array("request\n".utf8), timeout: Int = 30, maxBytes: Int = 1_000,
    arguments: [String] = []
  ) throws -> ModelAnswer {
    let command = ModelCommand(
      words: [try script(lines)] + arguments, timeoutSeconds: timeout, maxBytes: maxBytes, folder: folder.url.path())
    return ModelProcess.answer(of: command, to: request)
  }

  private func reply(_ text: String) -> ModelAnswer { .reply(Array(text.utf8)) }

  @Test func `the request comes in and the reply goes out`() throws {
    #expect(try answer("cat") == reply("request\n"))
    #expect(try answer("read line; printf '%s' \"<$line>\"") == reply("<request>"))
  }

  @Test func `no shell reads the arguments`() throws {
    let arguments = ["a b", "$HOME", "`id`", "; exit 3", "", "é"]
    #expect(try answer("printf '[%s]' \"$@\"", arguments: arguments) == reply("[a b][$HOME][`id`][; exit 3][][é]"))
  }

  @Test func `a request larger than any pipe goes through`() throws {
    let request = [UInt8](repeating: 0x61, count: 3_000_000)
    #expect(try answer("wc -c | tr -d ' \\n'", request) == reply("3000000"))
    #expect(try answer("cat", request, maxBytes: 3_000_000) == .reply(request))
  }

  @Test func `a program that never reads may answer all the same`() throws {
    let request = [UInt8](repeating: 0x61, count: 3_000_000)
    #expect(try answer("printf done", request) == reply("done"))
    #expect(try answer("exec 0<&-; printf done", request) == reply("done"))
  }

  @Test func `a reply in many pieces is one reply`() throws {
    #expect(try answer("printf a; sleep 0.1; printf b; sleep 0.1; printf c") == reply("abc"))
  }

  @Test func `it runs in the folder of the settings, with the environment as it is and no other descriptor`() throws {
    let path = folder.url.resolvingSymlinksInPath().path()
    #expect(try answer("cd -P . && pwd") == reply(path.hasSuffix("/") ? String(path.dropLast()) + "\n" : path + "\n"))
    let before = FileManager.default.currentDirectoryPath
    let inherited = open("/dev/null", O_RDONLY)
    defer { close(inherited) }
    guard case .reply(let bytes) = try answer("ls /proc/$$/fd") else {
      Issue.record("no reply")
      return
    }
    // The shell itself keeps its script open, as 10 or higher.
    let open = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
    #expect(open.filter { $0 < 10 } == [0, 1, 2] && open.count <= 4, "\(open)")
    #expect(FileManager.default.currentDirectoryPath == before)
    #expect(try answer("printf '%s' \"$HOME\"") == reply(ProcessInfo.processInfo.environment["HOME"] ?? ""))
  }

  @Test func `a program that hangs is ended, with all that it started`() throws {
    let answer = try answer("sleep 1000 & echo $! > child; echo $$ > leader; wait", timeout: 1)
    #expect(answer == .failure("it did not answer within 1 second"))
    try expectGone("child", "leader")
  }

  @Test func `one that does not want to end is made to`() throws {
    let answer = try answer("trap '' TERM; echo $$ > leader; while :; do sleep 0.05; done", timeout: 1)
    #expect(answer == .failure("it did not answer within 1 second"))
    try expectGone("leader")
  }

  @Test func `one that closes its output and stays is ended too`() throws {
    #expect(try answer("exec 1>&- 2>&- 0<&-; sleep 1000", timeout: 1) == .failure("it did not answer within 1 second"))
  }

  @Test func `one that leaves somebody behind has answered, and nobody stays`() throws {
    #expect(try answer("sleep 1000 & echo $! > child; printf done") == reply("done"))
    try expectGone("child")
  }

  @Test func `a flood is stopped`() throws {
    #expect(try answer("while :; do echo yyyyyyyyyyyyyyyyyyyyyyy; done") == .failure("it wrote more than 1,000 bytes"))
    #expect(try answer("exec yes", maxBytes: 1) == .failure("it wrote more than 1 byte"))
  }

  @Test func `a flood of complaints does no harm, and its end is shown`() throws {
    let answer = try answer(
      "i=0; while [ $i -lt 20000 ]; do echo noise-noise-noise >&2; i=$((i+1)); done; echo 'no key' >&2; exit 1")
    guard case .failure(let words) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(words.hasPrefix("it ended with the exit code 1; it said: ") && words.hasSuffix("no key"))
    #expect(words.utf8.count < 2_100)
  }

  @Test func `a crash, a failure and silence are told apart`() throws {
    #expect(try answer("kill -SEGV $$") == .failure("it crashed (Segmentation fault)"))
    #expect(try answer("echo '{}'; exit 7") == .failure("it ended with the exit code 7"))
    #expect(try answer("cat > /dev/null") == .failure("it ended without an answer"))
    #expect(
      try answer("echo 'quota exceeded' >&2; exit 1")
        == .failure("it ended with the exit code 1; it said: quota exceeded"))
  }

  @Test(arguments: [
    ("/no/such/program", "/no/such/program cannot be run: No such file or directory"),
    ("no-such-program-anywhere", "no-such-program-anywhere cannot be run: no program with this name is on the PATH"),
    ("/etc/passwd", "/etc/passwd cannot be run: Permission denied"), ("/tmp", "/tmp cannot be run: Permission denied"),
    ("", " cannot be run: no program is named"),
  ])
  func `a program that cannot be run is named`(name: String, words: String) {
    let command = ModelCommand(words: [name], timeoutSeconds: 1, maxBytes: 1, folder: folder.url.path())
    #expect(ModelProcess.answer(of: command, to: []) == .failure(words))
  }

  @Test func `a file without a first line that names its program is no program`() throws {
    try folder.write("echo hello\n", at: "model")
    let command = ModelCommand(words: ["./model"], timeoutSeconds: 1, maxBytes: 1, folder: folder.url.path())
    #expect(ModelProcess.answer(of: command, to: []) == .failure("./model cannot be run: Permission denied"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "model").path())
    #expect(ModelProcess.answer(of: command, to: []) == .failure("./model cannot be run: Exec format error"))
  }

  @Test func `a path is seen from the folder of the settings, a bare name only from PATH`() throws {
    _ = try script("printf here")
    let beside = ModelCommand(words: ["./model"], timeoutSeconds: 5, maxBytes: 100, folder: folder.url.path())
    #expect(ModelProcess.answer(of: beside, to: []) == reply("here"))
    let bare = ModelCommand(words: ["model"], timeoutSeconds: 5, maxBytes: 100, folder: folder.url.path())
    #expect(
      ModelProcess.answer(of: bare, to: []) == .failure("model cannot be run: no program with this name is on the PATH")
    )
    let shell = ModelCommand(words: ["sh", "-c", "printf there"], timeoutSeconds: 5, maxBytes: 100, folder: "/")
    #expect(ModelProcess.answer(of: shell, to: []) == reply("there"))
  }

  @Test func `a cancelled program is gone`() throws {
    let path = try script("echo $$ > leader; sleep 1000")
    let command = ModelCommand(words: [path], timeoutSeconds: 30, maxBytes: 100, folder: folder.url.path())
    var process = try ModelProcess(command, request: [])
    process.step()
    _ = try #require(RunningProgram.number(in: folder.url.appending(path: "leader").path()))
    process.cancel()
    while process.answer == nil {
      process.step()
      usleep(1_000)
    }
    #expect(process.answer == .failure("it was cancelled"))
    try expectGone("leader")
  }

  @Test(arguments: ["printf done", "exit 1", "kill -9 $$", "exec yes", "exec 0<&- 1>&-"])
  func `no end of a pipe is left open`(lines: String) throws {
    let command = ModelCommand(
      words: [try script(lines)], timeoutSeconds: 30, maxBytes: 100, folder: folder.url.path())
    var process = try ModelProcess(command, request: [])
    let pipes = try process.waiting.map { try #require(pipe(of: "\($0.fd)")) }
    #expect(Set(pipes).count == 3)
    while process.answer == nil { process.step() }
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { pipe(of: $0) }
    #expect(Set(open).isDisjoint(with: pipes))
  }

  private func pipe(of descriptor: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + descriptor)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `who ends the program ends the model first, and the file stays whole`(signal: Int32) throws {
    let model = try ModelFolder(model: "echo $$ > leader; sleep 1000")
    let variables = model.environment.map { $0 + "=" + $1 }
    let command = ["optimize", "--model", "--write", "--yes", "a.job.md"]
    let program = try System.spawn(
      "/usr/bin/env", variables + [BuiltProgram.path.path()] + command, in: model.path("jobs"))
    let leader = try #require(RunningProgram.number(in: model.path("config/callwright/leader")))
    kill(program.process, signal)
    #expect(System.reap(program.process) == .signal(signal))
    #expect(RunningProgram.isGone(leader))
    #expect(model.text("jobs/a.job.md") == ModelFolder.job)
    for descriptor in [program.input, program.output, program.errors] { close(descriptor) }
  }

  @Test func `a signal that is ignored stays ignored`() throws {
    let model = try ModelFolder(model: "echo $$ > leader; while [ ! -e go ]; do sleep 0.01; done; cat reply")
    try model.folder.write(ModelFolder.good, at: "config/callwright/reply")
    let variables = model.environment.map { $0 + "=" + $1 }
    let program = try System.spawn(
      "/usr/bin/env",
      variables + [
        "sh", "-c", "trap '' HUP; exec \"$0\" \"$@\"", BuiltProgram.path.path(), "optimize", "--model", "--write",
      ]
        + ["--yes", "a.job.md"], in: model.path("jobs"))
    _ = try #require(RunningProgram.number(in: model.path("config/callwright/leader")))
    kill(program.process, SIGHUP)
    try model.folder.write("", at: "config/callwright/go")
    #expect(System.reap(program.process) == .code(0))
    #expect(model.text("jobs/a.job.md") == ModelFolder.taken)
    for descriptor in [program.input, program.output, program.errors] { close(descriptor) }
  }

  /// The processes whose numbers were noted do not run any more.
  private func expectGone(_ names: String...) throws {
    for name in names {
      let process = try #require(RunningProgram.number(in: folder.url.appending(path: name).path()))
      #expect(RunningProgram.isGone(process), "\(name)")
    }
  }
}
