import SessionOrdeals
import Testing

struct OrdealTests {
  @Test(arguments: UInt64(0)..<8)
  func `client and server have the same texts, whatever is said`(seed: UInt64) throws {
    try goThroughOrdeal(seed: seed, messages: 300)
  }
}
