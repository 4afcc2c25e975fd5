import Foundation
import TestSupport
import Testing

@testable import JSONText

struct WriterTests {
  @Test func `literals keep order and duplicates`() {
    let value: JSONValue = ["b": 1, "a": [true, "x", .null, [:]], "b": -2]
    #expect(value.written() == #"{"b":1,"a":[true,"x",null,{}],"b":-2}"#)
    #expect(value.written(sortedKeys: true) == #"{"a":[true,"x",null,{}],"b":1,"b":-2}"#)
  }

  @Test func `indented text breaks after every part and leaves empty brackets alone`() {
    let value: JSONValue = ["a": [1, [], [:]], "b": ["c": "d"]]
    let expected = """
      {
        "a": [
          1,
          [],
          {}
        ],
        "b": {
          "c": "d"
        }
      }
      """
    #expect(value.written(indentation: 2) == expected)
    #expect(JSONValue.array([1]).written(indentation: -5) == "[\n1\n]")
    #expect(JSONValue.array([1]).written(indentation: .max) == "[\n                1\n]")
  }

  @Test func `only what must be escaped is`() {
    let text = "\"\\/\n\r\t\u{8}\u{C}\u{0}\u{1B}\u{7F}é\u{2028}😀"
    #expect(JSONValue.string(text).written() == #""\"\\/\n\r\t\b\f\u0000\u001b"# + "\u{7F}é\u{2028}😀\"")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `what is written is read back the same`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let value = generator.value()
      for indentation in [nil, 0, 3] as [Int?] {
        let text = value.written(indentation: indentation)
        let again = try parse(text).value
        #expect(again == value)
        #expect(Array(again.written(indentation: indentation).utf8) == Array(text.utf8))
      }
      let bytes = Data(value.written(sortedKeys: true).utf8)
      #expect((try? JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)) != nil)
    }
  }
}
