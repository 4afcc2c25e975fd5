import Foundation
import JobAnalysis
import JobModel
import Testing

struct RegistryTests {
  @Test func `every rule has a file of its own and stands in the list`() throws {
    let files = try Repository.swiftFiles(below: "Sources/JobAnalysis/Rules")
    let withRule = try files.filter {
      try String(contentsOf: $0, encoding: .utf8).contains(/static let \w+ = Rule\(/)
    }
    #expect(withRule.map { kebab($0.deletingPathExtension().lastPathComponent) }.sorted() == Rule.all.map { $0.id })
    for file in withRule {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.matches(of: /static let \w+ = Rule\(/).count == 1, "\(file.lastPathComponent)")
      #expect(text.contains("id: \"\(kebab(file.deletingPathExtension().lastPathComponent))\""))
    }
  }

  @Test func `the list of rules is sorted and holds each once`() {
    let ids = Rule.all.map { $0.id }
    #expect(ids == Array(Set(ids)).sorted())
  }

  @Test func `messages speak as one`() {
    for rule in Rule.all {
      #expect(rule.summary.first?.isUppercase == false && rule.summary.last != ".", "\(rule.id)")
      #expect(rule.why.last == ".", "\(rule.id)")
      #expect(!rule.why.contains("  "), "\(rule.id)")
    }
  }

  @Test func `every action of the vendor is one of its product's`() {
    for profile in Profile.all {
      #expect(profile.actions.allSatisfy { BuiltInAction.of($0) != nil }, "\(profile.id)")
    }
  }

  /// `SmsMissingContent` → `sms-missing-content`, `EmergencyNo911` → `emergency-no-911`.
  private func kebab(_ name: String) -> String {
    var words = ""
    for character in name {
      let beginsNumber = character.isNumber && words.last?.isNumber == false
      if character.isUppercase && !words.isEmpty || beginsNumber { words.append("-") }
      words.append(contentsOf: character.lowercased())
    }
    return words
  }
}
