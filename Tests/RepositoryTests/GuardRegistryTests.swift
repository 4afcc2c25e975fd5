import Foundation
import JobOptimizer
import Testing

struct GuardRegistryTests {
  @Test func `every invariant has a file of its own and stands in the table`() throws {
    let files = try Repository.swiftFiles(below: "Sources/JobOptimizer/Guard/Invariants")
    #expect(files.map { kebab($0.deletingPathExtension().lastPathComponent) }.sorted() == Invariant.all.map { $0.id })
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.matches(of: /static let \w+ = Invariant\(/).count == 1, "\(file.lastPathComponent)")
      #expect(text.contains("id: \"\(kebab(file.deletingPathExtension().lastPathComponent))\""))
    }
  }

  @Test func `the table is sorted and holds each once`() {
    let ids = Invariant.all.map { $0.id }
    #expect(ids == Array(Set(ids)).sorted())
  }

  @Test func `what is kept ends a sentence`() {
    for invariant in Invariant.all {
      #expect(invariant.keeps.first?.isLowercase == true && invariant.keeps.last != ".", "\(invariant.id)")
    }
  }

  /// `ConditionWords` → `condition-words`.
  private func kebab(_ name: String) -> String {
    name.reduce(into: "") { words, character in
      if character.isUppercase, !words.isEmpty { words.append("-") }
      words.append(contentsOf: character.lowercased())
    }
  }
}
