import JobModel

/// Paths and the URIs that name them.
enum FilePath {
  /// The path that a `file:` URI names; nil for any other, and where no file can have that name.
  static func path(of uri: String) -> String? {
    let bytes = Array(uri.utf8)
    guard bytes.matches("file:", at: 0) else { return nil }
    var start = 5
    if bytes.matches("//localhost/", at: 5) { start = 16 } else if bytes.matches("///", at: 5) { start = 7 }
    guard bytes.at(start) == "/" else { return nil }
    let path = decoded(bytes[start...])
    return path.utf8.contains(0) ? nil : path
  }

  /// What two spellings of one URI have in common.
  static func key(of uri: String) -> String {
    path(of: uri).map { key(ofPath: $0) } ?? uri
  }

  /// The same of a document that lies at a path.
  static func key(ofPath path: String) -> String {
    var bytes = Array(path.utf8)
    // A drive is the same in either letter case.
    if bytes.count > 2, bytes[1].isASCIILetter, bytes[2] == ":" { bytes[1] = bytes[1].lowercased }
    return "file:" + String(decoding: bytes, as: UTF8.self)
  }

  /// The `file:` URI of a path, with everything escaped that some client might read as a sign.
  static func uri(of path: String) -> String {
    var bytes = Array("file://".utf8)
    for byte in path.utf8 {
      let isPlain = byte.isASCIILetter || byte.isDigit || "/-._~".utf8.contains(byte)
      bytes += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(where: { $0 == "/" }), slash > 0 else { return "/" }
    return bytes.string(0..<slash)
  }

  /// A folder's path without the slash that some clients put behind it.
  static func trimmed(_ path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes.string(0..<bytes.count)
  }

  /// The last part of a path or URI.
  static func name(of path: String) -> String {
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex { $0 == "/" }
    return bytes.string((slash.map { $0 + 1 } ?? 0)..<bytes.count)
  }

  /// Whether `inner` is `folder` or lies below it.
  static func contains(_ folder: String, _ inner: String) -> Bool {
    if folder == inner || folder == "/" { return true }
    return Array(inner.utf8).starts(with: Array(folder.utf8) + [UInt8(ascii: "/")])
  }

  /// The folder, or the nearest one over it, of which something holds.
  static func nearest(to folder: String, where holds: (String) -> Bool) -> String? {
    var folder = folder
    while !holds(folder) {
      if folder == "/" { return nil }
      folder = FilePath.folder(of: folder)
    }
    return folder
  }

  /// With `%41` undone; what is no escape stays as it is, and bytes that are not UTF-8 are repaired.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == "%", index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte.isDigit { return byte - 0x30 }
    let letter = byte.lowercased
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : nil
  }
}
