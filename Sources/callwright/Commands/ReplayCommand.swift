import JobModel
import LanguageServer

extension Command {
  static let replay = Command(
    "replay", "replays a recorded conversation and tells what the server now says differently", operands: "FILE",
    counts: 1...1,
    details: """
      callwright serve --record FILE records one. Files that the server read, and what its history said, are in the \
      recording: nothing of that is read now.
      Exit code 0: all answers are as they were. 1: at least one is not.
      """,
    examples: ["callwright replay conversation.txt"]
  ) { arguments in
    let path = arguments.operands[0]
    guard let bytes = try? System.read(path) else {
      CommandLineTool.tell("\(path) cannot be read")
      return 2
    }
    return Replay.play(bytes)
  }
}

/// A recorded conversation, held against what the server says now.
private struct Replay {
  private var session: Session
  /// What the server said now and has not been compared yet.
  private var said: [[UInt8]] = []
  private var compared = 0
  private var differences = 0

  static func play(_ bytes: [UInt8]) -> Int32 {
    let lines = bytes.split(separator: 0x0A)
    let hasModel = lines.first?.elementsEqual(RecordedLine.title(hasModel: true).utf8) ?? false
    guard hasModel || lines.first?.elementsEqual(RecordedLine.title(hasModel: false).utf8) ?? false else {
      CommandLineTool.tell("line 1 does not say that this is a recorded conversation")
      return 2
    }
    var replay = Replay(session: Session(hasModel: hasModel))
    for (place, line) in lines.enumerated().dropFirst() {
      guard let recorded = RecordedLine(line) else {
        CommandLineTool.tell("line \(place + 1) is not part of a recorded conversation")
        return 2
      }
      replay.take(recorded, line: place + 1)
    }
    replay.finish(line: nil)
    System.print("\(replay.compared) messages, \(replay.differences) of them different\n")
    return replay.differences == 0 ? 0 : 1
  }

  private mutating func take(_ recorded: RecordedLine, line: Int) {
    switch recorded {
    case .message(let body):
      compare(body, with: said.isEmpty ? nil : said.removeFirst(), line: line)
    case .input(let input): give(input, line)
    }
  }

  private mutating func give(_ input: Input, _ line: Int) {
    finish(line: line)
    for case .message(let body) in session.receive(input) { said.append(body) }
  }

  /// What was said now, and not then.
  private mutating func finish(line: Int?) {
    for body in said { compare(nil, with: body, line: line) }
    said = []
  }

  private mutating func compare(_ then: [UInt8]?, with now: [UInt8]?, line: Int?) {
    compared += 1
    guard then != now else { return }
    differences += 1
    let place = line.map { "line \($0)" } ?? "the end"
    System.print("\(place)\n  then: \(shown(then))\n  now:  \(shown(now))\n")
  }

  private func shown(_ body: [UInt8]?) -> String {
    body.map { TerminalText.safe(String(decoding: $0, as: UTF8.self)) } ?? "nothing"
  }
}
