/// A character that the GSM alphabet does not have, and what could stand there instead.
package struct SMSOutsider: Sendable, Equatable {
  package let range: Range<Int>
  package let value: UInt32
  /// Plain text that reads the same, perhaps empty; nil where there is none, as for an emoji.
  package let replacement: String?
}

/// The outsiders of a text in their order.
///
/// A letter and a combining accent that are one letter of the alphabet together are one outsider: `e` and U+0301 become
/// `é`.
struct SMSOutsiders: Sequence, IteratorProtocol {
  private var characters: ScalarReader
  private var previous: PlacedScalar?

  init(_ bytes: ArraySlice<UInt8>) { characters = ScalarReader(bytes) }

  mutating func next() -> SMSOutsider? {
    while let character = characters.next() {
      let before = previous
      previous = character
      guard GSMAlphabet.septets(of: character.value) == nil else { continue }
      if let before, let composed = SMSFolding.composed(before.value, with: character.value) {
        return SMSOutsider(
          range: before.range.lowerBound..<character.range.upperBound, value: character.value, replacement: composed)
      }
      return SMSOutsider(
        range: character.range, value: character.value, replacement: SMSFolding.plain(for: character.value))
    }
    return nil
  }
}

extension SMSCount {
  /// The edits that make the text GSM-7, or nil where a character has no plain one, or none is needed.
  ///
  /// Only all of them save anything: one outsider that stays keeps the message UCS-2.
  package static func foldings(of bytes: ArraySlice<UInt8>) -> [TextEdit]? {
    var edits: [TextEdit] = []
    var found = SMSOutsiders(bytes)
    while let outsider = found.next() {
      guard let replacement = outsider.replacement else { return nil }
      edits.append(TextEdit(range: outsider.range, replacement: replacement))
    }
    return edits.isEmpty ? nil : edits
  }
}
