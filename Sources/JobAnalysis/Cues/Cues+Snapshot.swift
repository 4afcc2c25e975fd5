import JobModel

extension Cues {
  /// Of all that a snapshot shows to its rules.
  init(_ kind: FileKind, _ authored: AuthoredTexts, _ actions: ActionsByKind, _ conduct: Conduct?) {
    self = .anything
    if let conduct { add(conduct.seenCues) }
    switch kind {
    case .job: break
    case .action: add(.actionFile)
    case .workspace: add(.workspaceFile)
    }
    if !actions.texts.isEmpty { add(.textActions) }
    if !actions.transfers.isEmpty { add(.transferActions) }
    if !actions.requests.isEmpty { add(.requestActions) }
    if !actions.others.isEmpty { add(.otherActions) }
    if !authored.messages.isEmpty { add(.messages) }
    if !authored.templates.isEmpty { add(.templates) }
  }
}
