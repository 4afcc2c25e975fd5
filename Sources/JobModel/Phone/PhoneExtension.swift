/// What is dialled once a switchboard has answered: `ext. 4`, `extension 4`, `x4`, `#4`, `,4`.
struct PhoneExtension {
  /// Where the number before it ends.
  let start: Int
  let digits: [UInt8]

  static let longest = 7

  /// The extension at the end of a number, if it has one.
  init?(_ bytes: [UInt8]) {
    var end = bytes.count
    // `,4#` ends as it is dialled, `(ext. 4)` as it is written.
    if bytes.at(end - 1) == UInt8(ascii: "#") || bytes.at(end - 1) == UInt8(ascii: ")") { end -= 1 }
    var first = end
    while first > 0, bytes[first - 1].isDigit { first -= 1 }
    guard first < end, end - first <= Self.longest, let start = Self.nameStart(bytes, before: first) else { return nil }
    // A number has to stand before it.
    guard bytes[..<start].contains(where: { $0.isDigit }) else { return nil }
    self.start = start
    digits = Array(bytes[first..<end])
  }

  private static func nameStart(_ bytes: [UInt8], before index: Int) -> Int? {
    let end = skippingBack(bytes, from: index) { $0.isBlank || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    let names: [StaticString] = ["extension", "extn", "ext", "x"]
    for name in names where bytes.matches(name, at: end - name.utf8CodeUnitCount) {
      let start = end - name.utf8CodeUnitCount
      guard !bytes.at(start - 1).isASCIILetter else { continue }
      return skippingBack(bytes, from: start) { $0.isBlank || $0.isAny(of: ",;-(") }
    }
    // Pauses and the number sign stand directly before the digits, spaces apart.
    let mark = skippingBack(bytes, from: index) { $0.isBlank }
    let start = skippingBack(bytes, from: mark) { $0.isBlank || $0.isAny(of: ",;#") }
    return bytes[start..<mark].contains { !$0.isBlank } ? start : nil
  }

  private static func skippingBack(_ bytes: [UInt8], from index: Int, while isSkipped: (UInt8) -> Bool) -> Int {
    var index = index
    while index > 0, isSkipped(bytes[index - 1]) { index -= 1 }
    return index
  }
}
