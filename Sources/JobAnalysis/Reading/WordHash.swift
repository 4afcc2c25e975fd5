import JobModel

/// Words in their order and in any letter case, as one number: two rows of words with one number are the same.
struct WordHash: Hashable {
  private var value: UInt64 = 14_695_981_039_346_656_037

  mutating func add(_ word: Range<Int>, in bytes: [UInt8]) {
    for index in word { mix(bytes[index].lowercased) }
    mix(0x20)
  }

  /// A number, whichever.
  mutating func addNumber() {
    mix(UInt8(ascii: "#"))
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 1_099_511_628_211
  }
}
