import JobAnalysis
import JobModel
import Templates

/// The words that editors colour, from the tables that the language itself is read by.
enum Words {
  /// With the slash left out, longest first, so that `Transfer` does not hide `Transfer call`.
  static let messages = labels(.message)
  static let targets = labels(.target)
  static let plain = labels(.none)
  static let actions = sorted(messages + targets + plain)
  static let keys = Job.keys.map { $0.key }
  static let profiles = sorted(Profile.all.map { $0.id })
  static let keywords = sorted(TemplateKeyword.allCases.map { $0.rawValue })
  static let functions = sorted(TemplateFunction.allCases.map { $0.rawValue })
  static let suppressions = ["callwright-ignore-file", "callwright-ignore"]

  /// As one group of a regular expression; any blanks may stand between the words of a label.
  static func group(_ words: [String], blank: String = "[ \\t]+") -> String {
    words.map { $0.split(separator: " ").joined(separator: blank) }.joined(separator: "|")
  }

  private static func labels(_ argument: BuiltInAction.Argument) -> [String] {
    sorted(BuiltInAction.all.filter { $0.argument == argument }.flatMap { [$0.label] + $0.aliases })
  }

  private static func sorted(_ words: [String]) -> [String] {
    words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
