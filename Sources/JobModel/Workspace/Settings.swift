import JSONText

/// What a person has set for all work on this machine: `settings.json`, with comments, in the person's own folder.
///
/// It names the program that `model.command` runs, so it is read from there and from nowhere else: never from a workspace,
/// an editor's configuration, a flag or the environment.
package struct Settings: Sendable, Equatable {
  /// A program that rewrites a text, behind the guard.
  package struct Model: Sendable, Equatable {
    /// The program and its arguments; never empty.
    package var command: [String]
    package var timeoutSeconds = 60
    /// The longest answer.
    package var maxBytes = 1_048_576

    package init(command: [String]) {
      self.command = command
    }
  }

  /// How much of the history is kept.
  package struct History: Sendable, Equatable {
    package var megabytes = 256
    package var entriesPerJob = 1_000

    package init() {}
  }

  /// Nil where no program is named.
  package var model: Model?
  package var history = History()
  /// `auto`, `always` or `never`; nil where nothing is said.
  package var color: String?

  package init() {}
}

extension Settings {
  /// What is wrong with a settings file; whatever is right in it holds all the same.
  package struct Issue: Sendable, Equatable {
    /// From 0.
    package let line: Int
    package let message: String

    package init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// The settings that a file holds, and what is wrong with it. A value that cannot be read counts as not set.
  package static func read(_ bytes: [UInt8]) -> (settings: Settings, issues: [Issue]) {
    let node: JSONNode
    do {
      node = try JSONNode.parse(bytes, dialect: .commented)
    } catch {
      let message = "\(error.message); until then the standard settings apply"
      return (Settings(), [Issue(line: line(of: error.range, in: bytes), message: message)])
    }
    let issues = ShapeCheck.issues(in: node, .settings).map { issue in
      Issue(line: line(of: issue.place, in: bytes), message: issue.message)
    }
    return (Settings(node), issues)
  }

  private static func line(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    bytes[..<min(range.lowerBound, bytes.count)].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  private init(_ node: JSONNode) {
    if let model = node["model"], let elements = model["command"]?.elements, !elements.isEmpty {
      let command = elements.compactMap { $0.string }
      // Half a command is another command.
      if command.count == elements.count, command.first?.isEmpty == false {
        var read = Model(command: command)
        read.timeoutSeconds = Settings.amount(model["timeoutSeconds"]) ?? read.timeoutSeconds
        read.maxBytes = Settings.amount(model["maxBytes"]) ?? read.maxBytes
        self.model = read
      }
    }
    history.megabytes = Settings.amount(node["history"]?["megabytes"]) ?? history.megabytes
    history.entriesPerJob = Settings.amount(node["history"]?["entriesPerJob"]) ?? history.entriesPerJob
    color = node["color"]?.string.flatMap { Settings.colors.contains($0) ? $0 : nil }
  }

  private static func amount(_ node: JSONNode?) -> Int? {
    node?.int.flatMap { Shape.amounts.contains($0) ? $0 : nil }
  }

  package static let colors = ["auto", "always", "never"]
}

extension ShapeIssue {
  fileprivate var place: Range<Int> {
    switch self {
    case .unknownKey(let member, _), .repeatedKey(let member, _): member.keyRange
    case .missingKey(_, _, let place): place
    case .wrongType(let node, _, _), .wrongElement(let node, _, _): node.range
    }
  }

  fileprivate var message: String {
    switch self {
    case .unknownKey(let member, let shape):
      if let nearest = EditDistance.nearest(to: member.key, in: shape.keys.map { $0.key }) {
        "there is no \"\(member.key)\" in \(shape.name); did you mean \"\(nearest)\"?"
      } else {
        "there is no \"\(member.key)\" in \(shape.name), so it is not read; it has: \(shape.listedKeys)"
      }
    case .repeatedKey(let member, _): "\"\(member.key)\" appears twice; the last one counts"
    case .missingKey(let key, let name, _): "\(name) needs \"\(key)\""
    case .wrongElement(_, let key, let wanted): "each of \"\(key)\" must be \(wanted.words), so this is not read"
    case .wrongType(_, let key, let wanted):
      key.map { "\"\($0)\" must be \(wanted.words), so it is not read" }
        ?? "the file must be \(wanted.words), so the standard settings apply"
    }
  }
}

extension ObjectShape {
  fileprivate var listedKeys: String { keys.map { $0.key }.joined(separator: ", ") }

  /// A person's `settings.json`.
  package static let settings = ObjectShape(
    name: "the settings",
    keys: [
      Key("$schema", .text, "where a schema of this file is; not read"),
      Key("model", .object(model), "a program that rewrites texts, checked by the guard"),
      Key("history", .object(history), "how much is kept for undo"),
      Key("color", .choice(Settings.colors), "whether reports on a terminal are in color"),
    ])

  private static let model = ObjectShape(
    name: "the model",
    keys: [
      Key("command", .command, isRequired: true, "the program and its arguments"),
      Key("timeoutSeconds", .amount, "how long it may take"),
      Key("maxBytes", .amount, "the longest answer in bytes"),
    ])
  private static let history = ObjectShape(
    name: "the history",
    keys: [
      Key("megabytes", .amount, "how much room texts may take before old ones are removed"),
      Key("entriesPerJob", .amount, "how many entries a job may have before old ones are removed"),
    ])
}
