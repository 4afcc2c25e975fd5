import EditOrdeals
import Testing

struct EditTests {
  @Test(arguments: [0, 3, 6, 9])
  func `what is kept after an edit is what would be read`(seed: UInt64) throws {
    var ordeal = try EditOrdeal(seed: seed)
    #expect(try ordeal.run(edits: 60) == nil)
  }
}
