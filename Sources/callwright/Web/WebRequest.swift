/// What a browser asks for: the head of one request, which is all that a page of files needs.
struct WebRequest: Equatable {
  enum Problem: Error, Equatable {
    case malformed
    case tooLong
  }

  /// A longer head is nobody's who means well.
  static let longestHead = 16 * 1024

  let method: String
  /// With escapes undone, and without what stands behind `?`.
  let path: String
  let host: String?
  /// What the browser has of it already.
  let knownTag: String?
  let isLast: Bool

  /// Takes the first request out of what has come; nil where its head has not ended yet.
  static func next(in bytes: inout [UInt8]) throws(Problem) -> WebRequest? {
    let end: [UInt8] = Array("\r\n\r\n".utf8)
    guard let length = (0...max(0, bytes.count - end.count)).first(where: { bytes[$0...].starts(with: end) }) else {
      if bytes.count > longestHead { throw .tooLong }
      return nil
    }
    guard length <= longestHead else { throw .tooLong }
    let head = bytes[..<length]
    bytes.removeFirst(length + end.count)
    guard let text = String(validating: head, as: UTF8.self), let request = WebRequest(head: text) else {
      throw .malformed
    }
    return request
  }

  private init?(head: String) {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[1].first == "/", words[2].hasPrefix("HTTP/1.") else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      // Which of two is meant, and whose a name with a blank is, everybody reads in another way.
      if name.contains(where: { $0 == " " || $0 == "\t" }) || name == "host" && fields[name] != nil { return nil }
      fields[name] = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
    if words[2] != "HTTP/1.0", fields["host"] == nil { return nil }
    // A body would be read as the next request; nothing here takes one.
    if fields["transfer-encoding"] != nil || fields["content-length"].map({ $0 != "0" }) ?? false { return nil }
    guard let path = WebRequest.decoded(words[1].prefix { $0 != "?" && $0 != "#" }) else { return nil }
    method = String(words[0])
    self.path = path
    host = fields["host"]
    knownTag = fields["if-none-match"]
    isLast = words[2] == "HTTP/1.0" || fields["connection"]?.lowercased() == "close"
  }

  private static func decoded(_ path: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
