package import JobModel

/// The SHA-256 of a text: what the history knows a text by, wherever it lies and whatever it is called.
package struct TextHash: Sendable, Hashable {
  /// The 32 bytes, eight at a time, the first one highest.
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// Of an empty text.
  static let nothing = TextHash([] as [UInt8])

  package init(_ text: SourceText) {
    self.init(text.bytes)
  }

  package init(_ bytes: [UInt8]) {
    var digest = SHA256()
    digest.add(bytes)
    words = digest.finish()
  }

  init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// 64 digits, as `sha256sum` prints them.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) { text.append(digits[Int(word >> UInt64(shift) & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  package static func == (left: TextHash, right: TextHash) -> Bool {
    left.words == right.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}

/// A text that lies in the store: its hash, and how many bytes it has.
package struct TextReference: Sendable, Hashable {
  package let hash: TextHash
  package let size: Int

  package init(_ text: SourceText) {
    hash = TextHash(text)
    size = text.count
  }

  init(hash: TextHash, size: Int) {
    self.hash = hash
    self.size = size
  }
}
