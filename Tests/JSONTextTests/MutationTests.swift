import TestSupport
import Testing

@testable import JSONText

struct MutationTests {
  /// Bytes that turn one construct into another, more often than random bytes would.
  static let spice: [UInt8] =
    Array("\"\\{}[]:,/*\n\t 0-+.eEu_tfn".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]

  @Test(arguments: 0..<40 as Range<UInt64>, [JSONDialect.strict, .commented])
  func `a damaged text is read or refused within its bounds`(_ seed: UInt64, _ dialect: JSONDialect) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = Array(generator.value().written(indentation: Bool.random(using: &generator) ? 2 : nil).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) { generator.damage(&bytes) }
      do {
        let root = try JSONNode.parse(bytes, dialect: dialect)
        #expect(isNested(root, in: 0..<bytes.count))
        exercise(root, bytes, dialect, &generator)
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count, "\(error)")
      }
    }
  }

  /// The other functions on the same tree must not trap either, nor on the tree of other bytes.
  private func exercise(
    _ root: JSONNode, _ bytes: [UInt8], _ dialect: JSONDialect, _ generator: inout SeededGenerator
  ) {
    let offset = Int.random(in: 0...bytes.count, using: &generator)
    guard let place = root.node(containing: offset) else { return }
    if let map = JSONStringMap(place.node, in: bytes) { _ = map.textOffset(of: offset) }
    var others = bytes
    generator.damage(&others)
    if let map = JSONStringMap(place.node, in: others) { _ = map.sourceOffset(of: map.textOffset(of: offset)) }

    guard let document = try? JSONDocument(bytes, dialect: dialect) else { return }
    for edits in [
      document.removing(place.path), document.replacing(place.path, with: ["x": [1]]),
      document.inserting(1, at: place.path + ["new"]), document.inserting(1, at: place.path + [0]),
    ] {
      guard let edits else { continue }
      let error = verdict(edits.applied(to: bytes), dialect)
      #expect(error == nil, "\(String(decoding: bytes, as: UTF8.self)) \(edits)")
    }
  }

  private func isNested(_ node: JSONNode, in range: Range<Int>) -> Bool {
    guard range.lowerBound <= node.range.lowerBound, node.range.upperBound <= range.upperBound else { return false }
    let elements = (node.elements ?? []) + (node.members ?? []).map(\.value)
    return elements.allSatisfy { isNested($0, in: node.range.lowerBound + 1..<node.range.upperBound - 1) }
  }
}

extension SeededGenerator {
  mutating func damage(_ bytes: inout [UInt8]) {
    let index = Int.random(in: 0...bytes.count, using: &self)
    let spice = MutationTests.spice[Int.random(in: 0..<MutationTests.spice.count, using: &self)]
    switch Int.random(in: 0..<4, using: &self) {
    case 0: bytes.insert(spice, at: index)
    case 1 where index < bytes.count: bytes[index] = spice
    case 2 where index < bytes.count: bytes.remove(at: index)
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 0..<8, using: &self)))
    default: break
    }
  }
}
