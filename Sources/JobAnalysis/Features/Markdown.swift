import JobModel

/// Markdown that editors show.
enum Markdown {
  /// An author's text with everything that Markdown would read as a mark escaped.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if "\\`*_{}[]<>#|~&".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
