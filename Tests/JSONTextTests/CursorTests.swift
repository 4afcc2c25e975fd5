import JSONText
import TestSupport
import Testing

/// `role path word others`: ▮ is the cursor, ⟦…⟧ not needed since the word is spelled out.
private let cases: [(text: String, is: String)] = [
  (#"{ "profile": "so▮" }"#, #"value profile "so" quoted closed"#),
  (#"{ "profile": "so▮ }"#, #"value profile "so" quoted"#),
  (#"{ "profile": "▮"#, #"value profile "" quoted"#),
  (#"{ "profile": ▮"#, #"value profile none"#),
  (#"{ "profile":▮ }"#, #"value profile none"#),
  (#"{ "profile"▮: "" }"#, "nil"),
  (#"{ "profile": so▮ }"#, #"value profile "so""#),
  (#"{ ▮ }"#, "key  none"),
  (#"{▮"#, "key  none"),
  (#"{ pro▮"#, #"key  "pro""#),
  (#"{ "pro▮"#, #"key  "pro" quoted"#),
  (#"{ "pro▮" }"#, #"key  "pro" quoted closed"#),
  (#"{ "pro▮": 1 }"#, #"key  "pro" quoted closed colon"#),
  ("{ \"pro▮\n  \"members\": [] }", #"key  "pro" quoted needs-comma others members"#),
  ("{ \"profile\": ▮\n  \"members\": [] }", "value profile none needs-comma"),
  ("{ \"profile\": \"sona\"\n  ▮ }", "key  none comma@19 others profile"),
  ("{ \"profile\": \"sona\"\n  \"▮\" }", #"key  "" quoted closed comma@19 others profile"#),
  (#"{ "profile": "sona",▮ }"#, "key  none others profile"),
  (#"{ "profile": "sona" ▮, "region": "US" }"#, "key  none comma@19 others profile,region"),
  (#"{ ▮ "region": "US" }"#, "key  none needs-comma others region"),
  (#"{ "profile": "sona"▮ }"#, "nil"),
  (#"{ "profile": "so▮, "region": "US" }"#, #"value profile "so" quoted"#),
  (#"{ "members": [{ "name": "▮" }] }"#, #"value members/0/name "" quoted closed"#),
  (#"{ "members": [{ "name": "a" }, ▮] }"#, "value members/1 none"),
  (#"{ "members": [{ "name": "a" } ▮] }"#, "value members/1 none comma@29"),
  (#"{ "members": [{ "name": "a" }, { ▮"#, "key members/1 none"),
  (#"{ "members": [{ "name": "a" }, "inboxes": [▮"#, "value inboxes/0 none"),
  (#"{ "ignore": ["a", "▮", "b"] }"#, #"value ignore/1 "" quoted closed others a,b"#),
  (#"{ "steps": [ { "name": "x" ], "▮""#, #"key  "" quoted closed others steps"#),
  ("{ // a ▮\n }", "nil"),
  ("{ // a▮\n }", "nil"),
  ("{ /* ▮ */ }", "nil"),
  ("{ // a\n ▮ }", "key  none"),
  ("▮", "value  none"),
  ("▮{}", "nil"),
  ("{}▮", "nil"),
  ("{} ▮", "nil"),
  (#"{ "a": tru▮e, "b": 12 }"#, #"value a "true""#),
  (#"{ "a": { "b": { "c": ▮ } } }"#, "value a/b/c none"),
  (#"{ "a\u0062": "▮" }"#, #"value ab "" quoted closed"#),
  (#"{ "message": "a \" b▮ c" }"#, ##"value message "a \" b c" quoted closed"##),
  (#"{ "message": "Hi ▮ there"#, #"value message "Hi " quoted"#),
  (#"{ , ▮ }"#, "key  none"),
  (#"[1, 2▮"#, #"value 1 "2""#),
]

private func offset(_ marked: String) -> (bytes: [UInt8], offset: Int) {
  let bytes = Array(marked.utf8)
  let mark = Array("▮".utf8)
  let place = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? bytes.count
  return (Array(bytes[..<place] + bytes[(place + mark.count)...]), place)
}

private func words(_ cursor: JSONCursor?, in bytes: [UInt8]) -> String {
  guard let cursor else { return "nil" }
  let path = cursor.path.map { step in
    switch step {
    case .key(let key): key
    case .index(let index): "\(index)"
    }
  }
  let word = cursor.isEmpty ? "none" : "\"" + String(decoding: bytes[cursor.word], as: UTF8.self) + "\""
  var parts = [cursor.role == .key ? "key" : "value", path.joined(separator: "/"), word]
  if cursor.isQuoted { parts.append("quoted") }
  if cursor.isClosed { parts.append("closed") }
  if cursor.role == .key, cursor.hasColon { parts.append("colon") }
  if let comma = cursor.missingComma { parts.append("comma@\(comma)") }
  if cursor.needsComma { parts.append("needs-comma") }
  if !cursor.others.isEmpty, cursor.role == .key || cursor.path.count > 1 {
    let isList = if case .index = cursor.path.last { true } else { false }
    if cursor.role == .key || isList { parts.append("others " + cursor.others.joined(separator: ",")) }
  }
  return parts.joined(separator: " ")
}

struct CursorTests {
  @Test(arguments: cases.indices)
  func `it is known what is being written`(place: Int) {
    let example = cases[place]
    let (bytes, offset) = offset(example.text)
    let cursor = JSONDraft(bytes).cursor(at: offset)
    #expect(words(cursor, in: bytes) == example.is, "\(example.text)")
  }

  @Test func `what is typed is around the cursor and on its line, wherever that is`() {
    for example in cases {
      let whole = offset(example.text).bytes
      for end in 0...whole.count {
        for bytes in [Array(whole[..<end]), Array(whole[end...])] {
          let draft = JSONDraft(bytes)
          for offset in -1...bytes.count + 1 {
            guard let cursor = draft.cursor(at: offset) else { continue }
            #expect(cursor.word.lowerBound <= offset && offset <= cursor.word.upperBound)
            #expect(cursor.content.lowerBound <= offset && cursor.content.upperBound <= bytes.count)
            #expect(!bytes[cursor.word].contains(0x0A))
            #expect((cursor.missingComma ?? 0) <= cursor.word.lowerBound)
          }
        }
      }
    }
  }

  @Test(arguments: [
    "{}", "[]", "1", "\"a\\u00e9\\n\"", "{\"a\": [1, {\"b\": null}, true, -1.5e3], \"c\": {}}", "{\"a\": 1, \"a\": 2}",
    "{ // a\n \"b\": [1, /* 2 */ 3,], }",
  ])
  func `of a whole text the draft says the same as the parser`(_ text: String) throws {
    let bytes = Array(text.utf8)
    #expect(JSONDraft(bytes).root == (try JSONNode.parse(bytes, dialect: .commented)))
  }

  @Test(arguments: [
    (#"{ "kind": "textMessage", "na"#, ["kind", "na"]), (#"{ "a": "b": 1 "c" "d": [2"#, ["a", "b", "c", "d"]),
    (#"{ "a": [1, 2, "b": 3 }"#, ["a", "b"]), (#"{ "a" "b": } , "c": 1"#, ["a", "b"]),
  ])
  func `of a broken text the draft keeps what is there`(_ text: String, _ keys: [String]) {
    #expect(JSONDraft(Array(text.utf8)).root.members?.map { $0.key } == keys)
  }

  @Test func `the deepest and longest texts are read in a moment`() {
    for unit in ["[", "{\"a\":", "}", "]", "\"", "{", ",", ":", "\"a\":", "[}", "{]", "/", "//\n"] {
      let bytes = Array(String(repeating: unit, count: 100_000).utf8)
      let draft = JSONDraft(bytes)
      _ = draft.cursor(at: bytes.count)
      _ = draft.root
    }
  }

  @Test func `of any value, on one line or many, the draft says the same as the parser`() throws {
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = generator.value(depth: 4).written(indentation: seed % 2 == 0 ? nil : 2)
      let bytes = Array(text.utf8)
      #expect(JSONDraft(bytes).root == (try JSONNode.parse(bytes)), "seed \(seed): \(text)")
    }
  }

  @Test func `in a text that was cut and mixed up the cursor stays within what it says`() throws {
    let marks = Array("{}[]\",:\\/ \nax1".utf8)
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = Array(generator.value(depth: 3).written().utf8.prefix(120))
      for _ in 0..<6 where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        // Only marks are changed, so that the text stays UTF-8.
        guard bytes[place] < 0x80 else { continue }
        bytes[place] = marks[Int.random(in: 0..<marks.count, using: &generator)]
      }
      let draft = JSONDraft(bytes)
      expectNested(draft.root, within: 0..<bytes.count)
      for offset in 0...bytes.count {
        guard let cursor = draft.cursor(at: offset) else { continue }
        #expect(cursor.word.lowerBound <= offset && offset <= cursor.word.upperBound, "seed \(seed)")
        #expect(cursor.word.upperBound <= cursor.content.upperBound || cursor.isEmpty)
        #expect(!bytes[cursor.word].contains(0x0A))
        #expect((cursor.missingComma ?? 0) <= cursor.word.lowerBound)
      }
    }
  }

  private func expectNested(_ node: JSONNode, within range: Range<Int>) {
    #expect(range.lowerBound <= node.range.lowerBound && node.range.upperBound <= range.upperBound)
    for element in node.elements ?? [] { expectNested(element, within: node.range) }
    for member in node.members ?? [] {
      #expect(
        node.range.lowerBound <= member.keyRange.lowerBound && member.keyRange.upperBound <= node.range.upperBound)
      expectNested(member.value, within: node.range)
    }
  }
}
