import TestSupport
import Testing

@testable import JSONText

/// Before → after, in the commented dialect unless the text has no comments.
struct EditTests {
  enum Change: Sendable {
    case replace([JSONStep], JSONValue)
    case insert([JSONStep], JSONValue)
    case set([JSONStep], JSONValue)
    case remove([JSONStep])
  }

  static let cases: [(Change, String, String)] = [
    (.replace(["a"], 2), "{\"a\" : 1 , \"b\":3}", "{\"a\" : 2 , \"b\":3}"),
    (.replace(["a"], [1, 2, 3]), "{\n  \"a\": [1, 2]\n}", "{\n  \"a\": [1, 2, 3]\n}"),
    (.replace(["a"], ["b": 1]), "{\n\t\"a\": null // why\n}", "{\n\t\"a\": {\n\t\t\"b\": 1\n\t} // why\n}"),
    (.replace([], []), " {} // end", " [] // end"),
    (.replace(["a"], [1, 2]), "{\"a\":0}", "{\"a\":[1,2]}"),
    (.insert(["b"], 2), "{\"a\": 1}", "{\"a\": 1, \"b\": 2}"),
    (.insert(["b"], 2), "{\"a\":1}", "{\"a\":1,\"b\":2}"),
    (.insert(["b"], 2), "{\n    \"a\": 1\n}\n", "{\n    \"a\": 1,\n    \"b\": 2\n}\n"),
    (.insert(["b"], 2), "{\r\n\t\"a\": 1\r\n}", "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}"),
    (.insert(["b"], 2), "{\n  \"a\": 1, // one\n}", "{\n  \"a\": 1, // one\n  \"b\": 2,\n}"),
    (.insert(["b"], 2), "{\n  \"a\": 1 // one\n  // end\n}", "{\n  \"a\": 1, // one\n  \"b\": 2\n  // end\n}"),
    (.insert(["b"], 2), "{\"a\": 1 /* one */}", "{\"a\": 1, /* one */ \"b\": 2}"),
    (.insert(["b"], 2), "{}", "{\n  \"b\": 2\n}"),
    (.insert(["a", "b"], 2), "{\n    \"a\": {}\n}", "{\n    \"a\": {\n        \"b\": 2\n    }\n}"),
    (.insert(["a", "b"], 2), "{\"a\": { }}", "{\"a\": {\"b\": 2}}"),
    (.insert(["b"], 2), "{\n  // nothing yet\n}", "{\n  // nothing yet\n  \"b\": 2\n}"),
    (.insert([0], 0), "[1, 2]", "[0, 1, 2]"),
    (.insert([1], 0), "[\n  1,\n  2\n]", "[\n  1,\n  0,\n  2\n]"),
    (.insert([2], 0), "[1, 2]", "[1, 2, 0]"),
    (.insert([2], 0), "[1, 2, ]", "[1, 2, 0, ]"),
    (
      .set(["a", "b", "c"], true), "{\n  \"x\": 1\n}",
      "{\n  \"x\": 1,\n  \"a\": {\n    \"b\": {\n      \"c\": true\n    }\n  }\n}"
    ),
    (.set(["x"], true), "{\n  \"x\": 1\n}", "{\n  \"x\": true\n}"),
    (.remove(["a"]), "{\"a\": 1, \"b\": 2}", "{\"b\": 2}"),
    (.remove(["b"]), "{\"a\": 1, \"b\": 2}", "{\"a\": 1}"),
    (.remove(["a"]), "{ \"a\": 1 }", "{}"),
    (.remove([0]), "[\n  1,\n]", "[]"),
    (.remove([1]), "[1, 2, 3]", "[1, 3]"),
    (.remove(["a"]), "{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"b\": 2\n}"),
    (.remove(["b"]), "{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"a\": 1\n}"),
    (.remove(["b"]), "{\r\n  \"a\": 1,\r\n  \"b\": 2,\r\n}", "{\r\n  \"a\": 1,\r\n}"),
    (.remove(["a"]), "{\n  \"a\": 1, // one\n  \"b\": 2\n}", "{\n  // one\n  \"b\": 2\n}"),
    (.remove(["b"]), "{\n  \"a\": 1, // one\n  \"b\": 2\n}", "{\n  \"a\": 1 // one\n}"),
    (.remove(["a"]), "{\n  // why\n  \"a\": 1\n}", "{\n  // why\n}"),
    (.remove(["a"]), "{\"a\": 1 /* x */, \"b\": 2}", "{ /* x */ \"b\": 2}"),
  ]

  @Test(arguments: cases)
  func `one value changes and every other byte stays`(_ change: Change, _ before: String, _ after: String) throws {
    let bytes = Array(before.utf8)
    let document = try JSONDocument(bytes, dialect: .commented)
    let edits =
      switch change {
      case .replace(let path, let value): document.replacing(path, with: value)
      case .insert(let path, let value): document.inserting(value, at: path)
      case .set(let path, let value): document.setting(path, to: value)
      case .remove(let path): document.removing(path)
      }
    let result = try #require(edits).applied(to: bytes)
    #expect(String(decoding: result, as: UTF8.self) == after)
    #expect(verdict(result, .commented) == nil)
  }

  @Test func `what cannot be done is nothing`() throws {
    let document = try JSONDocument(Array("{\"a\": [1], \"b\": 2}".utf8))
    #expect(document.replacing(["x"], with: 1) == nil)
    #expect(document.inserting(1, at: ["a"]) == nil)
    #expect(document.inserting(1, at: ["a", 2]) == nil)
    #expect(document.inserting(1, at: ["a", -1]) == nil)
    #expect(document.inserting(1, at: ["b", "c"]) == nil)
    #expect(document.inserting(1, at: []) == nil)
    #expect(document.setting(["b", "c", "d"], to: 1) == nil)
    #expect(document.setting(["c", 0], to: 1) == nil)
    #expect(document.removing([]) == nil)
    #expect(document.removing(["a", 1]) == nil)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `an edit means the same as the change of the value`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var fields = (0..<4).map { JSONField("k\($0)", generator.value(depth: 2)) }
      let indentation = Bool.random(using: &generator) ? 2 : nil
      let bytes = Array(JSONValue.object(fields).written(indentation: indentation).utf8)
      let document = try JSONDocument(bytes)
      let index = Int.random(in: 0..<4, using: &generator)
      let value = generator.value(depth: 2)

      let added = try #require(document.setting(["new"], to: value)).applied(to: bytes)
      #expect(try JSONNode.parse(added).value == .object(fields + [JSONField("new", value)]))
      let removed = try #require(document.removing([.key("k\(index)")])).applied(to: bytes)
      let set = try #require(document.setting([.key("k\(index)")], to: value)).applied(to: bytes)
      fields[index].value = value
      #expect(try JSONNode.parse(set).value == .object(fields))
      // A written text keeps its layout through all edits, so it is what would have been written.
      #expect(String(decoding: set, as: UTF8.self) == JSONValue.object(fields).written(indentation: indentation))
      fields.remove(at: index)
      #expect(String(decoding: removed, as: UTF8.self) == JSONValue.object(fields).written(indentation: indentation))
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `an edit between comments is valid, means the change and keeps every comment`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let count = Int.random(in: 1...3, using: &generator)
      var elements = (0..<count).map { _ in generator.value(depth: 1) }
      let text = generator.commented(elements)
      let bytes = Array(text.utf8)
      let document = try JSONDocument(bytes, dialect: .commented)
      func check(_ edits: [JSONEdit]?, _ expected: [JSONValue]) throws {
        let result = try #require(edits).applied(to: bytes)
        let shown = "\(text) → \(String(decoding: result, as: UTF8.self))"
        let again = try? JSONNode.parse(result, dialect: .commented)
        #expect(again?.value == .array(expected), "\(shown)")
        #expect(result.count { $0 == 0x23 } == bytes.count { $0 == 0x23 }, "\(shown)")
      }
      let index = Int.random(in: 0..<count, using: &generator)
      try check(document.inserting(7, at: [.index(count)]), elements + [7])
      try check(document.inserting(7, at: [.index(index)]), elements[..<index] + [7] + elements[index...])
      try check(document.replacing([.index(index)], with: [7]), elements[..<index] + [[7]] + elements[(index + 1)...])
      elements.remove(at: index)
      try check(document.removing([.index(index)]), elements)
    }
  }
}

extension SeededGenerator {
  /// An array with comments, each marked by a `#`, in all the places where one may stand.
  mutating func commented(_ elements: [JSONValue]) -> String {
    var text = trivia() + "["
    for (index, element) in elements.enumerated() {
      text += trivia() + element.written(indentation: Bool.random(using: &self) ? 1 : nil) + trivia()
      if index < elements.count - 1 || Bool.random(using: &self) { text += "," }
    }
    return text + trivia() + "]" + trivia()
  }

  private mutating func trivia() -> String {
    let parts = ["", " ", "\n", "\r\n", "  // #\n", "/*#*/", "\n\t", "/* # \n */", "//# */ ] , \r\n", "/*#,//*/"]
    return (0..<3).map { _ in parts[Int.random(in: 0..<parts.count, using: &self)] }.joined()
  }
}
