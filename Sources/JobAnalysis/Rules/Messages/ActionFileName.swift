import JSONText
import JobModel

extension Rule {
  static let actionFileName = Rule(
    id: "action-file-name", summary: "an action's file has a different name than the action", severity: .hint,
    scope: .file,
    cues: .actionFile,
    why: """
      The agent knows an action by the name inside its file. Where the file is called something else, whoever looks for the \
      action looks in the wrong place.
      """,
    source: .callwright,
    examples: [
      .flags(#"{"kind": "textMessage", "name": ⟦"send_link"⟧, "recipient": "contact"}"#, in: .action),
      .flags(#"{"kind": "conditionalText", "name": ⟦"This"⟧, "condition": "b", "content": "c"}"#, in: .action),
      .flags(#"{"kind": "textMessage", "name": ⟦"this_"⟧, "recipient": "contact"}"#, in: .action),
      .fine(#"{"kind": "textMessage", "name": "this", "recipient": "contact"}"#, in: .action),
      .fine(#"{"kind": "textMessage", "name": "", "recipient": "contact"}"#, in: .action),
      .fine(#"{"kind": "textMessage", "recipient": "contact"}"#, in: .action),
    ]
  ) { snapshot in
    guard snapshot.document.kind == .action, let path = snapshot.document.path,
      let node = snapshot.document.json?["name"], let name = node.string, !name.isEmpty
    else { return [] }
    let file = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...])
    let ending = FileKind.action.ending.utf8.count
    guard file.count > ending, FileKind(fileName: String(decoding: file, as: UTF8.self)) == .action else { return [] }
    let stem = String(decoding: file.dropLast(ending), as: UTF8.self)
    guard stem != name else { return [] }
    return [
      Mark(
        node.range,
        "this file is called \(Quotation.short(stem))\(FileKind.action.ending); rename it to \(Quotation.short(name))\(FileKind.action.ending)"
      )
    ]
  }
}
