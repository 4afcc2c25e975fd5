import JSONText
import JobModel

extension Rule {
  static let phoneFormat = Rule(
    id: "phone-format", summary: "a phone number that cannot be called, or could be more than one", severity: .warning,
    sight: .close, cues: .transferActions | .workspaceFile,
    why: """
      A transfer to a number that does not exist leaves the caller with a dead line. Written with its country code, such as \
      +14155550123, a number means the same everywhere. A number without one is read as one of the workspace's region.
      """,
    source: .actions,
    examples: [
      .flags("/Transfer call: ⟦(415) 555-012⟧.\n"),
      .flags("/Transfer call: \"⟦+1 415 555 01234⟧\"\n"),
      .flags(
        "{ \"numbers\": [{ \"label\": \"Night line\", \"number\": ⟦\"+1 4155550\"⟧ }] }", in: .workspace),
      .flags("{ \"lines\": [{ \"number\": ⟦\"none\"⟧ }] }", in: .workspace),
      .flags("{ \"numbers\": [{ \"label\": \"Desk\", \"number\": ⟦\"415 555\"⟧ }] }", in: .workspace),
      .flags("/Transfer call: ⟦(415) 555⟧.\n"),
      .fine("/Transfer call: (415) 555-0123 ext. 4.\n"),
      .fine("/Transfer call: \"+1 (555) 010-7788\"\n"),
      .fine("/Transfer call: 020 7946 0018\n", workspace: #"{"region": "GB"}"#),
      .fine("If they ask, /Transfer call: Front desk. Call (415) 555-012 later.\n"),
      .fine("{ \"numbers\": [{ \"label\": \"A\", \"number\": \"+14155550123\" }] }", in: .workspace),
      .fine("{ \"numbers\": [{ \"label\": \"B\", \"number\": \"415555\" }] }", in: .workspace),
      .fine("{ \"channels\": [{ \"name\": \"Reminders\", \"number\": \"262-966\" }] }", in: .workspace),
      .fine("/Transfer call: 2-1100, or /Transfer call: 311.\n"),
    ]
  ) { snapshot in
    if snapshot.document.kind == .workspace { return workspaceNumbers(snapshot) }
    return snapshot.builtInActions(.transferCall).compactMap { action in
      guard let argument = action.argument,
        let mark = mark(
          PhoneNumber(argument.value, region: snapshot.workspace.region), argument.content, isCalled: true)
      else { return nil }
      return snapshot.target(named: argument.value) == nil ? mark : nil
    }
  }

  private static func workspaceNumbers(_ snapshot: Snapshot) -> [Mark] {
    guard let node = snapshot.document.json else { return [] }
    let region = node["region"]?.string ?? "US"
    return ["numbers", "lines", "channels", "steps"].flatMap { list -> [Mark] in
      // From a line or a channel texts may come alone.
      let isCalled = list == "numbers" || list == "steps"
      return (node[list]?.elements ?? []).compactMap { element -> Mark? in
        guard let value = element["number"], let text = value.string else { return nil }
        guard let number = PhoneNumber(text, region: region) else {
          return Mark(value.range, "this is not a phone number; write it with its country code, such as +14155550123")
        }
        return mark(number, value.range, isCalled: isCalled)
      }
    }
  }

  private static func mark(_ number: PhoneNumber?, _ range: Range<Int>, isCalled: Bool) -> Mark? {
    if isCalled, let lack = number?.lack { return Mark(range, "this number cannot be called: it \(lack)") }
    switch number?.kind {
    case .impossible(let reason): return Mark(range, "this number cannot be called: it \(reason)")
    case .unclear(let reason): return Mark(range, "this number \(reason)", severity: .information)
    default: return nil
    }
  }
}
