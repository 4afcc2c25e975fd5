import JSONText
import JobAnalysis
import JobModel

/// An action file for another product. Text messages and conditional texts become each other where the product has one of them
/// alone; what the other kind has no place for stays where it is.
struct PortedAction {
  let text: SourceText
  private(set) var edits: [TextEdit] = []
  private(set) var notes: [Port.Note] = []
  private let file: JSONDocument
  private let target: Profile

  /// Nil where the file does not say what it is.
  init?(_ text: SourceText, to target: Profile) {
    guard let file = try? JSONDocument(text.bytes), let action = WorkspaceAction(file.root, path: "") else {
      return nil
    }
    self.text = text
    self.file = file
    self.target = target
    switch action.kind {
    case .textMessage where target.hasTextMessages: break
    case .conditionalText where target.hasConditionalTexts: break
    case .textMessage where target.hasConditionalTexts: makeConditional()
    case .conditionalText where target.hasTextMessages: makeMessage(called: action.name)
    default:
      let help = target.actions.contains(.sendSMS) ? "; in the job, write /Send SMS with the text after a colon" : ""
      lose("kind", "\(target.id) has no texts of its own, so nothing reads this file\(help)")
      return
    }
    portVariables(in: action.kind == .textMessage ? "message" : "content")
  }

  // MARK: Kinds

  private mutating func makeConditional() {
    put("conditionalText", at: "kind")
    rename("message", to: "content")
    if rename("description", to: "condition") {
      lose("description", "the description is the condition now; say there when the text is sent")
    } else {
      lose("kind", "\(target.id) sends a text by its condition, and there is none here; write one")
    }
    if file.root["message"]?.string?.isEmpty != false {
      lose("kind", "the agent writes this text, and \(target.id) only sends what is written there; write it")
    }
    if file.root["recipient"]?.string == "contact" {
      edits += (file.removing([.key("recipient")]) ?? []).map { TextEdit(range: $0.range, replacement: $0.replacement) }
    } else if file.root["recipient"] != nil {
      lose("recipient", "\(target.id) texts the caller and nobody else")
    }
    if file.root["channel"] != nil { lose("channel", "\(target.id) has no channels") }
    if file.root["parameters"] != nil { lose("parameters", "\(target.id) collects nothing for a text") }
  }

  private mutating func makeMessage(called name: String) {
    put("textMessage", at: "kind")
    rename("content", to: "message")
    rename("condition", to: "description")
    edits += (file.inserting("contact", at: [.key("recipient")]) ?? []).map {
      TextEdit(range: $0.range, replacement: $0.replacement)
    }
    lose("condition", "\(target.id) sends no text automatically; in the job, write /\(name) where this applies")
  }

  // MARK: Keys and values

  private mutating func put(_ value: String, at key: String) {
    guard let node = file.root[key] else { return }
    edits.append(TextEdit(range: node.range, replacement: JSONValue.string(value).written()))
  }

  /// False where there is nothing of that name, or the other name is taken.
  @discardableResult
  private mutating func rename(_ key: String, to other: String) -> Bool {
    guard file.root[other] == nil, let member = file.root.members?.last(where: { $0.key == key }) else { return false }
    edits.append(TextEdit(range: member.keyRange, replacement: JSONValue.string(other).written()))
    return true
  }

  private mutating func lose(_ key: String, _ words: String) {
    let line = file.root.members?.last { $0.key == key }.map { text.line(at: $0.keyRange.lowerBound) }
    notes.append(Port.Note(isLoss: true, text: words, line: line))
  }

  private mutating func portVariables(in key: String) {
    guard let node = file.root[key], let value = node.string else { return }
    let bytes = Array(value.utf8)
    let ported = PortedVariables(Atom.all(in: bytes), in: bytes, to: target)
    for loss in ported.losses {
      notes.append(Port.Note(isLoss: true, text: loss.words, line: text.line(at: node.range.lowerBound)))
    }
    notes += ported.news
    guard !ported.edits.isEmpty, let written = try? SourceText(value).applying(ported.edits) else { return }
    edits.append(TextEdit(range: node.range, replacement: JSONValue.string(written.string).written()))
  }
}
