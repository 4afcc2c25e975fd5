/// One header: a name of letters, digits and hyphens in any letter case, a colon, any spaces, a value.
struct HeaderLine {
  let isContentLength: Bool
  /// The value as a length; nil where it is none.
  let length: Int?

  static let contentLength: StaticString = "content-length:"

  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
      bytes[line.lowerBound..<colon].allSatisfy(HeaderLine.isNameByte)
    else { return nil }
    isContentLength = HeaderLine.beginsContentLength(bytes, at: line.lowerBound)
    var value = bytes[(colon + 1)..<line.upperBound]
    while let first = value.first, first == 0x20 || first == 0x09 { value = value.dropFirst() }
    while let last = value.last, last == 0x20 || last == 0x09 { value = value.dropLast() }
    length = isContentLength ? HeaderLine.number(value) : nil
  }

  static func beginsContentLength(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + contentLength.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<contentLength.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower != contentLength.utf8Start[offset] { return false }
    }
    return true
  }

  /// Letters, digits and hyphens: what is left of a body that was longer than announced is no name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
  }

  /// Up to nine digits: more is no length that could be meant.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
