/// What a text costs as a message: `“Hi”` is UCS-2 for its quotes, and `"Hi"` is not.
///
/// All places are indices of the slice that was counted, so those of a part are those of its document.
package struct SMSCount: Sendable, Equatable {
  package let total: SMSTotal
  /// Where each segment ends; the last at the end of the text.
  package let ends: [Int]
  /// The first of the characters that forced UCS-2, as many as were asked for.
  package let outsiders: [SMSOutsider]
  /// How many there are.
  package let outsiderCount: Int

  package var encoding: SMSEncoding { total.encoding }
  package var units: Int { total.units }
  package var segments: Int { total.segments }
  package var room: Int { total.room }

  package init(_ bytes: ArraySlice<UInt8>, outsidersAtMost limit: Int = 5) {
    if bytes.count <= SMSEncoding.gsm7.alone, GSMAlphabet.isPlain(bytes) {
      var packer = SMSPacker(.gsm7)
      packer.add(run: bytes.count)
      total = packer.total
      ends = bytes.isEmpty ? [] : [bytes.endIndex]
      outsiders = []
      outsiderCount = 0
      return
    }
    var found = SMSOutsiders(bytes)
    var outsiders: [SMSOutsider] = []
    var count = 0
    while let outsider = found.next() {
      count += 1
      if outsiders.count < limit { outsiders.append(outsider) }
    }
    self.outsiders = outsiders
    outsiderCount = count
    (total, ends) = Self.packed(bytes, as: count == 0 ? .gsm7 : .ucs2)
  }

  package init(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  private static func packed(_ bytes: ArraySlice<UInt8>, as encoding: SMSEncoding) -> (SMSTotal, [Int]) {
    var packer = SMSPacker(encoding)
    var ends: [Int] = []
    var characters = ScalarReader(bytes)
    while let character = characters.next() {
      if packer.add(encoding.units(of: character)) { ends.append(character.range.lowerBound) }
    }
    // What fits a message alone is not divided where a joined one would be.
    let total = packer.total
    if total.segments <= 1 { ends = [] }
    if total.segments > 0 { ends.append(bytes.endIndex) }
    return (total, ends)
  }
}
