import JobAnalysis
import JobModel
import JobOptimizer
import Testing

/// The examples of the passes are their tests.
struct PassTests {
  @Test(arguments: Pass.all.map { $0.id })
  func `every example becomes what it says`(id: String) throws {
    let pass = try #require(Pass.named(id))
    for example in pass.examples {
      let text = SourceText(example.before)
      let result = optimizer([pass.id] + pass.companions).optimize(text)
      let isLeft = example.before == example.after
      let wanted = isLeft ? optimizer(pass.companions).optimize(text).text.string : example.after
      #expect(result.text.string == wanted, "\(id)\n\(example.before)\n\(result.rejections)")
      let reasons = result.abstentions.map { $0.reason }
      if let reason = example.reason { #expect(reasons.contains(reason), "\(id): \(example.before): \(reasons)") }
    }
  }

  @Test(arguments: Pass.all.map { $0.id })
  func `every pass has examples that change and examples that do not`(id: String) throws {
    let pass = try #require(Pass.named(id))
    #expect(pass.examples.contains { $0.before != $0.after })
    #expect(pass.examples.count >= 4)
  }

  private func optimizer(_ ids: [String]) -> Optimizer {
    Optimizer(passes: Pass.all.filter { ids.contains($0.id) })
  }
}
