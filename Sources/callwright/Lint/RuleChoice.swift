import JobAnalysis
import JobModel

/// Which rules a call wants, whatever the workspace says.
struct RuleChoice: Sendable, Equatable {
  /// These alone; empty for those that the workspace wants.
  private let selected: Set<String>
  private let ignored: Set<String>

  /// What stands for every rule, also those that are off by default.
  static let every = "all"

  init(select: [String] = [], ignore: [String] = []) {
    selected = Set(select.contains(RuleChoice.every) ? Rule.all.map { $0.id } : select)
    ignored = Set(ignore.contains(RuleChoice.every) ? Rule.all.map { $0.id } : ignore)
  }

  static let names = Rule.all.map { $0.id } + [every]

  /// A rule that is asked for keeps the severity that the workspace gives it; one that is off has its own.
  func applied(to workspace: Workspace) -> Workspace {
    guard !selected.isEmpty || !ignored.isEmpty else { return workspace }
    var workspace = workspace
    for rule in Rule.all {
      let setting = workspace.setting(of: rule.id)
      if ignored.contains(rule.id) || !selected.isEmpty && !selected.contains(rule.id) {
        workspace.rules.append(RuleSetting(rule: rule.id, level: .off))
      } else if selected.contains(rule.id), setting == .off || setting == nil && !rule.isOnByDefault {
        workspace.rules.append(RuleSetting(rule: rule.id, level: .atMost(rule.severity)))
      }
    }
    return workspace
  }
}
