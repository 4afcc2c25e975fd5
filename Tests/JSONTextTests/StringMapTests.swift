import TestSupport
import Testing

@testable import JSONText

struct StringMapTests {
  @Test func `places in the text are found in the source`() throws {
    let bytes = Array(#"["say \u00e9\n\ud83d\ude00!"]"#.utf8)
    let node = try #require(try JSONNode.parse(bytes)[0])
    let map = try #require(JSONStringMap(node, in: bytes))
    func source(_ range: Range<Int>) -> String { String(decoding: bytes[map.sourceRange(of: range)], as: UTF8.self) }

    #expect(map.textLength == "say é\n😀!".utf8.count)
    #expect(source(0..<3) == "say")
    #expect(source(4..<6) == #"\u00e9"#)
    #expect(source(6..<7) == #"\n"#)
    #expect(source(7..<11) == #"\ud83d\ude00"#)
    #expect(source(11..<12) == "!")
    #expect(source(-9..<99) == #"say \u00e9\n\ud83d\ude00!"#)
    #expect(map.textRange(of: 0..<bytes.count) == 0..<12)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `text to source to text is the identity at every scalar`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var source = "\""
    for scalar in (generator.text() + generator.text()).unicodeScalars {
      let hex = Array(String(scalar).utf16).map { "\\u" + String(String(0x10000 + Int($0), radix: 16).dropFirst()) }
      let plain = String(JSONValue.string(String(scalar)).written().dropFirst().dropLast())
      source += Bool.random(using: &generator) ? hex.joined() : plain
    }
    source += "\""
    let bytes = Array(source.utf8)
    let node = try JSONNode.parse(bytes)
    let text = try #require(node.string)
    let map = try #require(JSONStringMap(node, in: bytes))
    #expect(map.textLength == text.utf8.count)

    var offset = 0
    for scalar in text.unicodeScalars {
      #expect(map.textOffset(of: map.sourceOffset(of: offset)) == offset)
      let next = offset + String(scalar).utf8.count
      let part = Array("\"".utf8) + bytes[map.sourceRange(of: offset..<next)] + Array("\"".utf8)
      #expect(try JSONNode.parse(part).string == String(scalar))

      let edited = [map.edit(replacing: offset..<next, with: "\"\n")].applied(to: bytes)
      var expected = Array(text.utf8)
      expected.replaceSubrange(offset..<next, with: Array("\"\n".utf8))
      #expect(try JSONNode.parse(edited).string.map { Array($0.utf8) } == expected)
      offset = next
    }
  }

  @Test func `a key has a map, and what is no string has none`() throws {
    let bytes = Array(#"{"a\tb": 1}"#.utf8)
    let root = try JSONNode.parse(bytes)
    let key = try #require(root.members?.first?.keyRange)
    #expect(JSONStringMap(quotedRange: key, in: bytes)?.textLength == 3)
    #expect(JSONStringMap(root, in: bytes) == nil)
    #expect(JSONStringMap(quotedRange: 1..<99, in: bytes) == nil)
    #expect(JSONStringMap(quotedRange: 1..<2, in: bytes) == nil)
  }
}
