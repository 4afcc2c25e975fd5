/// URLs and e-mail addresses. Both begin with a run of letters, digits, dots and hyphens, which is looked at once.
struct AddressScanner {
  let bytes: [UInt8]

  /// The address that begins with the run at `index`, or where the run ends that begins none.
  func run(at index: Int, limit: Int) -> (end: Int, atom: Atom?) {
    var end = index
    var firstDot: Int?
    while end < limit, isLocal(bytes[end]) {
      if bytes[end] == ".", firstDot == nil { firstDot = end }
      end += 1
    }
    if end < limit, bytes[end] == "@", let atom = email(index, at: end, limit: limit) { return (end, atom) }
    if bytes.at(end) == ":", bytes.matches("://", at: end), isScheme(index..<end), end + 3 < limit,
      !bytes[end + 3].isWhitespace
    {
      return (end, url(index, from: end + 3, limit: limit))
    }
    if firstDot != nil, let host = hostEnd(index..<end) { return (end, url(index, from: host, limit: limit)) }
    return (end, nil)
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case ".", "_", "%", "+", "-": true
    default: byte.isASCIILetter || byte.isDigit
    }
  }

  private func isScheme(_ range: Range<Int>) -> Bool {
    range.count <= 5 && AddressScanner.schemes.contains(bytes, range)
  }

  private func email(_ start: Int, at: Int, limit: Int) -> Atom? {
    var end = at + 1
    var lastDot: Int?
    while end < limit, bytes[end].isASCIILetter || bytes[end].isDigit || bytes[end] == "-" || bytes[end] == "." {
      if bytes[end] == "." { lastDot = end }
      end += 1
    }
    while end > at + 1, bytes[end - 1] == "." || bytes[end - 1] == "-" { end -= 1 }
    if let dot = lastDot, dot >= end { lastDot = bytes[at + 1..<end].lastIndex(of: UInt8(ascii: ".")) }
    guard let dot = lastDot, dot > at + 1, end - dot > 2, bytes[start] != "." else { return nil }
    return Atom(kind: .email, range: start..<end)
  }

  /// The end of `www.x.y` or of a bare domain whose last part is a top-level domain that people use. One that is an
  /// English word as well (`me`, `it`) counts only before a path.
  private func hostEnd(_ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound, !bytes[end - 1].isASCIILetter, !bytes[end - 1].isDigit { end -= 1 }
    guard let dot = bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: ".")), dot > range.lowerBound else {
      return nil
    }
    // `89.50`
    if bytes[dot + 1].isDigit { return nil }
    for place in range.lowerBound..<end - 1 where bytes[place] == "." && bytes[place + 1] == "." {
      return nil
    }
    let top = dot + 1..<end
    let isWeb = bytes.matches("www.", at: range.lowerBound) && dot > range.lowerBound + 3
    if isWeb, bytes[top].allSatisfy({ $0.isASCIILetter }), top.count >= 2 { return end }
    guard bytes[top].allSatisfy({ $0.isLower }), bytes[dot - 1].isASCIILetter || bytes[dot - 1].isDigit else {
      return nil
    }
    if AddressScanner.domains.contains(bytes, top) { return end }
    return AddressScanner.wordyDomains.contains(bytes, top) && bytes.at(end) == "/" ? end : nil
  }

  /// Up to white space, a quote or an angle bracket, with whole templates inside, without the marks of the sentence.
  private func url(_ start: Int, from host: Int, limit: Int) -> Atom {
    var end = host
    while end < limit {
      let byte = bytes[end]
      if byte == "{", bytes.at(end + 1) == "{",
        let template = VariableScanner(bytes: bytes).variable(at: end, limit: limit), template.kind == .template
      {
        end = template.range.upperBound
      } else if endsAddress(byte) || byte >= 0x80 && bytes.isTypographic(at: end) {
        break
      } else {
        end += 1
      }
    }
    return Atom(kind: .url, range: start..<withoutSentenceMarks(start..<end, host: host))
  }

  private func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, "\"", "<", ">", "`", "\\": true
    default: false
    }
  }

  private func withoutSentenceMarks(_ range: Range<Int>, host: Int) -> Int {
    var end = range.upperBound
    while end > host {
      switch bytes[end - 1] {
      case ".", ",", ";", ":", "!", "?", "'", "*", "_",
        "|":
        end -= 1
      case ")":
        guard isUnbalanced(range.lowerBound..<end, "(", ")") else { return end }
        end -= 1
      case "]":
        guard isUnbalanced(range.lowerBound..<end, "[", "]") else { return end }
        end -= 1
      case "}":
        guard isUnbalanced(range.lowerBound..<end, "{", "}") else { return end }
        end -= 1
      default: return end
      }
    }
    return end
  }

  private func isUnbalanced(_ range: Range<Int>, _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    var depth = 0
    for byte in bytes[range] { depth += byte == open ? 1 : byte == close ? -1 : 0 }
    return depth < 0
  }

  private static let schemes = WordSet("http https")
  private static let domains = WordSet(
    """
    com org net edu gov mil info biz io app dev ai shop store online site xyz tech cloud page link club health dental
    co uk us ca au nz de fr es nl ch eu jp mx br ie ly gl gle health law care salon clinic restaurant plumbing
    """)
  private static let wordyDomains = WordSet("me in it is to so at be am no as do us my tv cc gg fm id pro")
}
