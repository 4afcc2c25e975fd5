/// A parsed value that knows where it stands.
///
/// Findings, completion and edits all speak about places, so a value without its place is half a value.
/// ```
/// {"id": 7}      root: 0..<9, object; its member: 1..<8, key 1..<5, value 7..<8
/// ```
package struct JSONNode: Sendable, Equatable {
  /// The UTF-8 bytes of the value in the parsed bytes, brackets and quotes included.
  package var range: Range<Int>
  package var content: Content

  package enum Content: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  package init(range: Range<Int>, content: Content) {
    self.range = range
    self.content = content
  }
}

/// A key and its value, in the order of the text; a key that stands twice is two members.
package struct JSONMember: Sendable, Equatable {
  package var key: String
  /// The bytes of the key with its quotes.
  package var keyRange: Range<Int>
  package var value: JSONNode

  package init(key: String, keyRange: Range<Int>, value: JSONNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }

  /// From the opening quote of the key to the end of the value, without any comma.
  package var range: Range<Int> {
    keyRange.lowerBound..<max(keyRange.lowerBound, value.range.upperBound)
  }
}
