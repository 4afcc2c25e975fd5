import JobAnalysis
import JobModel
import Testing

@testable import callwright

/// What findings are known by, in baselines and to services.
struct FindingPrintTests {
  /// Of a finding at each brace.
  private func prints(_ text: String) -> (prints: [FindingPrint], linesRead: Int) {
    let text = SourceText(text)
    var printer = FindingPrinter()
    let prints = text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "{") }.map { place in
      let finding = Finding(rule: "a", severity: .hint, mark: Mark(place..<place + 1, "b"))
      return printer.print(finding, in: text)
    }
    return (prints, printer.linesRead)
  }

  @Test func `a line with many findings is read once`() {
    let (prints, linesRead) = prints(String(repeating: "a {", count: 1_000) + "\nb {\nc {\n")
    #expect(prints.count == 1_002)
    #expect(linesRead == 3)
    #expect(Set(prints).count == 3)
  }

  @Test func `white space and the number of an item do not count, words and neighbours do`() {
    let plain = prints("Ask.\n\n1. Say a {\n\nEnd.").prints
    for same in ["Ask.\n1.   Say \t a   {  \n\n\n End.\n", "Ask.\n\n27) Say a {\n\nEnd."] {
      #expect(prints(same).prints == plain)
    }
    let elsewhere = prints("Wait.\n\n1. Say a {\n\nEnd.").prints
    #expect(elsewhere != plain && elsewhere.map { $0.text } == plain.map { $0.text })
    for other in ["Ask.\n\n1. Say b {\n\nEnd.", "Ask.\n\n1. Sa y a {\n\nEnd.", "Ask.\n\n1. 1. Say a {\n\nEnd."] {
      #expect(prints(other).prints.map { $0.text } != plain.map { $0.text })
    }
  }
}
