import JSONText
package import JobModel

/// A message of a job as an action of its own, which several jobs can call.
package struct Extraction: Sendable, Equatable {
  package let name: String
  /// The file that is to be made.
  package let path: String
  package let file: String
  /// In the job: the action's name wherever the message was sent.
  package let edits: [TextEdit]
}

extension Snapshot {
  /// What makes an action of the message in a range; nil where there is none, where the product has no such actions, or
  /// where the action would not be read as what it is.
  package func extraction(in range: Range<Int>) -> Extraction? {
    guard profile.hasTextMessages, let path = document.path, let syntax = document.job,
      let action = syntax.actions.first(where: { $0.kind == .sendSMS && $0.range.meets(range) }),
      let argument = action.argument, !argument.isUnclosed, !argument.value.isEmpty
    else { return nil }
    let folder = Extraction.folder(of: workspace.actions.first?.path ?? path)
    let name = Extraction.name(for: argument.value, in: workspace, folder)
    let file = Extraction.file(name, argument.value, workspace, hasTemplates: profile.hasTemplates)
    let same = syntax.actions.indices.filter { place in
      syntax.actions[place].kind == .sendSMS && syntax.actions[place].argument?.value == argument.value
    }
    let edits = same.map { TextEdit(range: syntax.actions[$0].range, replacement: "/" + name) }
    let extraction = Extraction(name: name, path: Extraction.path(of: name, in: folder), file: file, edits: edits)
    return isRead(extraction, same) ? extraction : nil
  }

  /// Tried out: each place calls the new action, and all other actions are what they were.
  private func isRead(_ extraction: Extraction, _ places: [Int]) -> Bool {
    guard let action = WorkspaceAction(bytes: Array(extraction.file.utf8), path: extraction.path),
      let text = try? document.text.applying(extraction.edits), let before = document.job?.actions
    else { return false }
    var workspace = workspace
    workspace.actions.append(action)
    guard let after = with(text, in: workspace).document.job?.actions, after.count == before.count else { return false }
    return after.indices.allSatisfy { place in
      places.contains(place)
        ? after[place].kind == .workspace(extraction.name)
        : after[place].kind == before[place].kind && after[place].argument?.value == before[place].argument?.value
    }
  }
}

extension Extraction {
  fileprivate static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[...slash], as: UTF8.self)
  }

  fileprivate static func path(of name: String, in folder: String) -> String {
    folder + name + FileKind.action.ending
  }

  /// After its first words that say something, and unlike every other.
  fileprivate static func name(for message: String, in workspace: Workspace, _ folder: String) -> String {
    let bytes = Array(message.utf8)
    var words: [String] = []
    var index = bytes.matches("http", at: 0) ? bytes.count : 0
    if index > 0 { words = ["link"] }
    while index < bytes.count, words.count < mostWords {
      if bytes[index] == "{" {
        while index < bytes.count, bytes[index] != "}" { index += 1 }
      }
      let start = index
      while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
      let word = start..<index
      if word.count > 2, !(start > 0 && bytes[start - 1] == "'"), !emptyWords.contains(bytes, word) {
        words.append(String(decoding: bytes[word].map { $0.lowercased }, as: UTF8.self))
      }
      if index == start { index += 1 }
    }
    let first = "send_" + (words.isEmpty ? "text" : words.joined(separator: "_"))
    var name = first
    var number = 1
    while workspace.actions.contains(where: { $0.name == name || $0.path == path(of: name, in: folder) }) {
      number += 1
      name = first + "_\(number)"
    }
    return name
  }

  private static let mostWords = 2
  private static let emptyWords = WordSet(
    """
    hello hey dear thanks thank you your yours the and for are was were with from that this these those here there will \
    would can could have has had been our ours please reply not but all any its just now when what where who how https www
    """)

  fileprivate static func file(_ name: String, _ message: String, _ workspace: Workspace, hasTemplates: Bool) -> String
  {
    var fields = [
      JSONField("kind", "textMessage"), JSONField("name", .string(name)),
      JSONField("description", "Texts the caller a message. Use when the instructions say to send it."),
    ]
    if let channels = workspace.channels, channels.count == 1 {
      fields.append(JSONField("channel", .string(channels[0].name)))
    }
    fields.append(JSONField("recipient", "contact"))
    fields.append(JSONField("message", .string(hasTemplates ? templated(message) : message)))
    return JSONValue.object(fields).written(indentation: 2) + "\n"
  }

  /// Variables as a template has them.
  private static func templated(_ message: String) -> String {
    let text = SourceText(message)
    let edits = Atom.all(in: text.bytes).filter { $0.kind == .variable }.map { atom in
      let name = text.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
      return TextEdit(range: atom.range, replacement: "{{ .variables.\(name) }}")
    }
    return (try? text.applying(edits))?.string ?? message
  }
}
