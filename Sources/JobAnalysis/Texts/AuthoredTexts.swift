import JSONText
import JobModel
import Templates

/// The texts of a document in which variables may stand, read once for all rules.
struct AuthoredTexts: Sendable {
  /// All of them: the prose of a job and its messages, or the texts of an action.
  let texts: [PlacedText]
  /// Those that the caller gets, where the product sends them.
  let messages: [PlacedText]
  /// Those that are Go templates, where the product fills them in.
  let templates: [CheckedTemplate]

  /// `old` are those of the older text of the same document, for the same product, and that document.
  init(
    _ document: Document, _ workspace: Workspace, _ profile: Profile,
    after old: (texts: AuthoredTexts, document: Document)? = nil
  ) {
    if let syntax = document.job {
      let sent = profile.actions.contains(.sendSMS) ? AuthoredTexts.sent(in: syntax, after: old?.texts) : []
      let job =
        if let before = old?.document.job, let known = old?.texts.texts.first {
          PlacedText(syntax, without: sent, after: known, of: before)
        } else {
          PlacedText(syntax, without: sent)
        }
      messages = sent
      texts = [job] + sent
      templates = profile.hasTemplates ? CheckedTemplate.all(in: job, sent, workspace) : []
      return
    }
    let found = document.kind == .action ? AuthoredTexts.texts(of: document) : []
    texts = found
    messages = found.filter { $0.isMessage }
    guard profile.hasTemplates, let node = document.json, found.contains(where: { $0.opensTemplate }) else {
      templates = []
      return
    }
    let data = TemplateType.data(
      parameters: node["kind"]?.string == "conditionalText"
        ? .open : CheckedTemplate.parameters(of: node),
      variables: CheckedTemplate.variables(of: workspace))
    templates = found.compactMap { CheckedTemplate($0, data: data) }
  }

  private init(texts: [PlacedText], messages: [PlacedText], templates: [CheckedTemplate]) {
    self.texts = texts
    self.messages = messages
    self.templates = templates
  }

  /// See `PlacedText.withEveryCue`.
  func withEveryCue() -> AuthoredTexts {
    AuthoredTexts(
      texts: texts.map { $0.withEveryCue() }, messages: messages.map { $0.withEveryCue() }, templates: templates)
  }

  /// The messages of a job; those of actions that were not read anew have only moved.
  private static func sent(in syntax: JobSyntax, after old: AuthoredTexts?) -> [PlacedText] {
    let actions = syntax.actions
    let kept = old == nil ? .nothing : syntax.kept.actions
    let (head, tail) = (kept.head, actions.count - kept.tail)
    var sent: [PlacedText] = []
    if let old {
      // One that is not closed may begin where its action ends.
      let end = head == 0 ? -1 : actions[head - 1].range.upperBound
      sent += old.messages[..<old.messages.firstPlace(fromWhichOn: { $0.place.lowerBound > end })]
    }
    for place in head..<tail where actions[place].isMessage {
      if let argument = actions[place].argument { sent.append(PlacedText(argument, in: syntax.text.bytes)) }
    }
    if let old, tail < actions.count {
      let shift = syntax.kept.change.shift
      let start = actions[tail].range.lowerBound - shift
      for place in old.messages.firstPlace(fromWhichOn: { $0.place.lowerBound >= start })..<old.messages.count {
        sent.append(shift == 0 ? old.messages[place] : old.messages[place].moved(by: shift))
      }
    }
    return sent
  }

  /// What of them stands in a part of a job.
  func of(_ part: Range<Int>, in syntax: JobSyntax) -> AuthoredTexts {
    let first = messages.firstPlace(fromWhichOn: { $0.place.upperBound > part.lowerBound })
    let last = messages.firstPlace(fromWhichOn: { $0.place.lowerBound >= part.upperBound })
    let sent = Array(messages[first..<max(first, last)])
    return AuthoredTexts(
      texts: [PlacedText(syntax, without: sent, in: part)] + sent, messages: sent, templates: templates)
  }

  /// The texts of an action file, in the order of the text.
  private static func texts(of document: Document) -> [PlacedText] {
    guard let node = document.json else { return [] }
    let isConditional = node["kind"]?.string == "conditionalText"
    let parts: [(PlacedText.Role, JSONNode?)] =
      isConditional
      ? [(.conditionalText, node["content"])]
      : [(.recipient, node["recipient"]?["custom"]), (.textMessage, node["message"])]
    return parts.compactMap { PlacedText($0.0, $0.1, in: document.text.bytes) }.sorted {
      $0.place.lowerBound < $1.place.lowerBound
    }
  }
}

extension Action {
  fileprivate var isMessage: Bool { if case .sendSMS = kind { argument != nil } else { false } }
}

extension Snapshot {
  /// The texts in which variables may stand: the prose of a job and its messages, or the texts of an action.
  var texts: [PlacedText] { authored.texts }

  /// Every text that the caller gets: of a Send SMS, of a text message, of a conditional text.
  var messages: [PlacedText] { authored.messages }

  /// The templates that the product fills in, each message one of its own and the prose of a job one.
  var templates: [CheckedTemplate] { authored.templates }
}
