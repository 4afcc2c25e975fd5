import Foundation
import MutationOrdeals
import Testing

/// Whether the guard sees what is spoilt: every operator, over all jobs of the corpus, in an even sample of all places.
/// `Tests/EndToEnd/mutations` tries them all.
struct MutationTests {
  /// How much the invariant whose business it is has to see by itself; words inside quotes and actions are others' business.
  private static let byOne = 0.8
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden/mutations.txt")

  @Test func `what is spoilt is caught, and what is not is known`() async throws {
    let ordeal = try MutationOrdeal(most: 32)
    var report = """
      What the guard does not see of an even sample of all places, over all texts of Tests/Fixtures/Jobs and Prose: as the
      work of the passes, and as a model's. Single words and their order inside a sentence are not asked of a model, so the
      author is always shown what it wrote before it is applied. Made by UPDATE=1 swift test.


      """
    for (mutation, result) in zip(Mutation.all, try await MutationTests.results(of: ordeal)) {
      let numbers = result.description(mutation.name)
      #expect(result.tried > 0, "\(mutation.name) is never tried")
      #expect(result.isGoodEnough(for: mutation), "\(numbers)")
      #expect(result.share(result.caught[mutation.invariant, default: 0]) >= MutationTests.byOne, "\(numbers)")
      report += "\(mutation.name): \(result.missed.isEmpty ? "nothing" : "\(result.missed.count) of \(result.tried)")\n"
      for miss in result.missed { report += "  \(miss)\n" }
      for miss in mutation.isAskedOfModel ? result.missedOfModel : ["not asked"] where !result.missed.contains(miss) {
        report += "  of a model: \(miss)\n"
      }
    }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try report.write(to: MutationTests.golden, atomically: true, encoding: .utf8)
    }
    let golden = try? String(contentsOf: MutationTests.golden, encoding: .utf8)
    #expect(report == golden, "run UPDATE=1 swift test, and read what changed")
  }

  /// One for each mutation, in their order.
  private static func results(of ordeal: MutationOrdeal) async throws -> [MutationOrdeal.Result] {
    try await withThrowingTaskGroup(of: (Int, MutationOrdeal.Result).self) { group in
      for (place, mutation) in Mutation.all.enumerated() {
        group.addTask { (place, try ordeal.result(of: mutation)) }
      }
      var results = [MutationOrdeal.Result](repeating: MutationOrdeal.Result(), count: Mutation.all.count)
      for try await (place, result) in group { results[place] = result }
      return results
    }
  }
}
