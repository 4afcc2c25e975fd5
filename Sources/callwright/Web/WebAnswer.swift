/// What a browser gets: the bytes of a whole answer.
enum WebAnswer {
  /// The page asks nobody else for anything, and nobody else's page may show it, read it or run in it.
  private static let fixedFields = [
    "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
      + "img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
    "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff",
  ]

  /// The answer to a request that came to `port`.
  static func bytes(to request: WebRequest, from files: WebFiles, port: Int) -> [UInt8] {
    // A name of somebody else's that leads here is no reason to answer.
    guard [nil, "127.0.0.1:\(port)", "localhost:\(port)"].contains(request.host) else {
      return refusal("421 Misdirected Request", for: request)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return refusal("405 Method Not Allowed", for: request, fields: ["Allow: GET, HEAD"])
    }
    switch files.answer(to: request.path) {
    case .contents(let contents, let type): return answer(contents, type, to: request)
    case .outside:
      let why = "a link that leads out of the page's folder; put the file itself there"
      return refusal("403 Forbidden", why, for: request)
    case .missing: return refusal("404 Not Found", for: request)
    }
  }

  private static func answer(_ contents: [UInt8], _ type: String, to request: WebRequest) -> [UInt8] {
    let tag = tag(of: contents)
    let fields = ["Content-Type: \(type)", "Cache-Control: no-cache", "ETag: \(tag)"]
    if request.knownTag == tag { return head("304 Not Modified", fields, length: nil, of: request) }
    let head = head("200 OK", fields, length: contents.count, of: request)
    return request.method == "HEAD" ? head : head + contents
  }

  /// The answer to what is no request that can be read; nothing more is read after it.
  static func refusal(
    _ status: String, _ why: String? = nil, for request: WebRequest? = nil, fields: [String] = []
  ) -> [UInt8] {
    let words = Array("\(status)\(why.map { ": " + $0 } ?? "")\n".utf8)
    let head = head(status, fields + ["Content-Type: text/plain"], length: words.count, of: request)
    return request?.method == "HEAD" ? head : head + words
  }

  private static func head(_ status: String, _ fields: [String], length: Int?, of request: WebRequest?) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status)"] + fields + fixedFields
    if let length { lines.append("Content-Length: \(length)") }
    if request?.isLast ?? true { lines.append("Connection: close") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// Other bytes, another tag: 64 bits of FNV-1a.
  private static func tag(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBufferPointer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    return "\"\(String(hash, radix: 16))\""
  }
}
