import Testing

@testable import JSONText

struct NodeTests {
  @Test func `every value knows its bytes, also behind a byte order mark and past ASCII`() throws {
    let text = "\u{FEFF} {\"ä\": [1.50, \"é\\n\", {}], \"b\" : null}"
    let bytes = Array(text.utf8)
    let root = try JSONNode.parse(bytes)
    func source(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    #expect(root.range == 4..<bytes.count)
    #expect(root["ä"].map { source($0.range) } == "[1.50, \"é\\n\", {}]")
    #expect(root["ä"]?.elements?.map { source($0.range) } == ["1.50", "\"é\\n\"", "{}"])
    #expect(root.members?.map { source($0.keyRange) } == ["\"ä\"", "\"b\""])
    #expect(root.members?.last.map { source($0.range) } == "\"b\" : null")
  }

  @Test func `the last of duplicate keys wins, and all are visible`() throws {
    let root = try parse("{\"a\": 1, \"b\": true, \"a\": 2}")
    #expect(root["a"]?.int == 2)
    #expect(root.members(named: "a").map(\.value.int) == [1, 2])
    #expect(root.value["a"]?.int == 2)
    #expect(root.members(named: "c").isEmpty)
  }

  @Test func `a value answers only as what it is`() throws {
    let root = try parse("{\"s\": \"x\", \"n\": 2.5, \"i\": 2.0, \"t\": true, \"z\": null, \"l\": [7]}")
    #expect(root["s"]?.string == "x")
    #expect(root["s"]?.int == nil)
    #expect(root["n"]?.double == 2.5)
    #expect(root["n"]?.int == nil)
    #expect(root["i"]?.int == 2)
    #expect(root["t"]?.bool == true)
    #expect(root["z"]?.isNull == true)
    #expect(root["l"]?[0]?.int == 7)
    #expect(root["l"]?[1] == nil)
    #expect(root["l"]?[-1] == nil)
    #expect(root["l"]?["a"] == nil)
    #expect(root["x"] == nil)
  }

  @Test(arguments: [
    ("\\u00e9\\ud83d\\ude00", "é😀"), ("\\uD800", "\u{FFFD}"), ("\\uD800x", "\u{FFFD}x"),
    ("\\uDC00\\uD800", "\u{FFFD}\u{FFFD}"),
    ("\\uD800\\uD83D\\uDE00", "\u{FFFD}😀"), ("\\uD800\\n", "\u{FFFD}\n"), ("\\uD83D\\u0041", "\u{FFFD}A"),
    ("\\u0000", "\0"),
    ("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\u{8}\u{C}\n\r\t"), ("\\uffff\\u07FF\\u0800", "\u{FFFF}\u{7FF}\u{800}"),
    ("\\\\ud83d", "\\ud83d"),
    ("plain text long enough for whole words \\n and more", "plain text long enough for whole words \n and more"),
  ])
  func `escapes are resolved and lone surrogates repaired`(_ source: String, _ text: String) throws {
    #expect(try parse("\"\(source)\"").string == text)
  }

  @Test(
    arguments: [
      ("{\"a\": [10, ⟦▮20⟧]}", ["a", 1], false), ("{\"a\": [10, ⟦20▮⟧]}", ["a", 1], false),
      ("{\"a\": ⟦[10,▮ 20]⟧}", ["a"], false),
      ("{\"▮a\": ⟦[10, 20]⟧}", ["a"], true), ("⟦{\"a\" ▮: 1}⟧", [], false), ("⟦{▮}⟧", [], false),
      ("[⟦{}▮⟧]", [0], false),
      ("[{\"x\": ⟦\"te▮xt\"⟧}]", [0, "x"], false),
    ] as [(String, [JSONStep], Bool)])
  func `a cursor finds the innermost value`(_ marked: String, _ path: [JSONStep], _ isKey: Bool) throws {
    let cursor =
      marked.utf8.count - (marked.firstRange(of: "▮").map { String(marked[$0.lowerBound...]) } ?? "").utf8.count
    let isMarkBefore =
      (marked.firstRange(of: "⟦")?.lowerBound ?? marked.startIndex)
      < (marked.firstRange(of: "▮")?.lowerBound ?? marked.startIndex)
    let expected = MarkedText(marked.replacing("▮", with: ""))
    let place = try #require(try parse(expected.text).node(containing: cursor - (isMarkBefore ? "⟦".utf8.count : 0)))
    #expect(place.path == path)
    #expect(place.isKey == isKey)
    #expect(place.node.range == expected.range)
    #expect(try parse(expected.text).node(at: path) == place.node)
  }

  @Test func `a cursor outside finds nothing`() throws {
    let root = try parse("  [1]  ")
    #expect(root.node(containing: 1) == nil)
    #expect(root.node(containing: 6) == nil)
    #expect(root.node(containing: -1) == nil)
    #expect(root.node(containing: .max) == nil)
  }
}
