import JSONText
import JobAnalysis
import JobModel

extension FuzzTarget {
  /// A job of pieces in a workspace, what is offered for it, and some typing: what is offered can be taken and does what it says, and
  /// what is known after an edit is what is known of the text alone.
  static let offers = FuzzTarget(name: "offers") { bytes in
    var supply = Supply(bytes)
    let workspace = workspace(supply.number(below: 1 << 16))
    let place = supply.number(below: 1 << 16)
    let rest = bytes.dropFirst(4)
    let text = SourceText(pieces(rest.prefix(60)))
    let snapshot = Snapshot(text, kind: .job, path: "this.job.md", workspace: workspace)
    checkFixes(snapshot)
    checkAnswers(snapshot, at: text.scalarStart(at: place % (text.count + 1)))
    checkNames(snapshot)
    checkFormatting(snapshot)
    checkOptimizing(snapshot)
    type(rest.dropFirst(60).prefix(40), into: snapshot, from: place)
  }

  /// One of the products, with a workspace or without, with every rule or those that are on by themselves.
  private static func workspace(_ number: Int) -> Workspace {
    var workspace = number % 3 == 0 ? Workspace() : furnished
    workspace.profile = Profile.all[(number >> 2) % Profile.all.count]
    if number % 2 == 0 { workspace.rules = everyRule.rules }
    return workspace
  }

  private static let furnished: Workspace = {
    var workspace = (try? JSONNode.parse(Array(configuration.utf8))).map { Workspace($0) } ?? Workspace()
    workspace.actions = actionFiles.enumerated().compactMap { place, file in
      WorkspaceAction(bytes: Array(file.utf8), path: "a\(place).action.json")
    }
    return workspace
  }()

  private static let configuration = #"""
    {"variables": {"caller_name": {"sample": "Raj", "optional": true}, "x": {"maxLength": 4}}, "integrations": {"jobber": false},
    "limits": {"smsSegments": 1, "instructions": 400}, "members": [{"name": "Ana"}, {"name": "Ana Ortiz"}, {"name": "O’Brien \"Bo\""}],
    "inboxes": [{"name": "Front desk"}, {"name": "Billing & more"}, {"name": "été: 2"}],
    "numbers": [{"label": "On call", "number": "+14155550100"}], "channels": [{"name": "Main", "number": "+14155550101"}],
    "lines": [{"number": "+14155550102", "registered": false}],
    "steps": [{"name": "A", "number": "+14155550100", "jobs": ["this"]}]}
    """#

  private static let actionFiles = [
    #"{"kind": "textMessage", "name": "send_summary", "description": "Texts", "message": "Hi {{ .variables.caller_name }}"}"#,
    #"{"kind": "textMessage", "name": "send-it", "parameters": {"type": "object", "properties": {"ref": {"type": "string"}}, "required": ["ref"]}, "message": "{{ .parameters.ref }}"}"#,
    #"{"kind": "conditionalText", "name": "Late", "condition": "Send when they run late", "content": "We are late"}"#,
  ]
}
