import JobModel

/// What in a message should not travel by text: numbers of cards and people, passwords, and requests for them.
struct SensitiveParts {
  private(set) var ranges: [Range<Int>] = []
  private let message: PlacedText

  init(_ message: PlacedText) {
    self.message = message
    for atom in message.atoms where isSecret(atom) { ranges.append(atom.range) }
    guard message.cues.isAny(of: .digits | .sensitive) else { return }
    for piece in message.words {
      findNumbers(in: piece)
      findWords(in: piece)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// A variable by the name of a secret.
  private func isSecret(_ atom: Atom) -> Bool {
    let name: String
    switch atom.kind {
    case .variable: name = message.bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
    case .template:
      let inner = message.bytes.trimmed(atom.range.lowerBound + 2..<atom.range.upperBound - 2)
      let field = message.bytes[inner].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1..<inner.upperBound } ?? inner
      name = message.bytes.string(field)
    default: return false
    }
    return SensitiveParts.secrets.contains(Array(name.utf8), 0..<name.utf8.count)
  }

  /// Whole card numbers, by their check digit, and numbers of the form 078-05-1120.
  private mutating func findNumbers(in piece: Range<Int>) {
    let bytes = message.bytes
    var index = piece.lowerBound
    while index < piece.upperBound {
      guard bytes[index].isDigit, !bytes.isInsideWord(at: index) else {
        index += 1
        continue
      }
      var digits: [UInt8] = []
      var groups: [Int] = [0]
      var end = index
      while end < piece.upperBound {
        if bytes[end].isDigit {
          digits.append(bytes[end] & 0x0F)
          groups[groups.count - 1] += 1
        } else if bytes[end] == " " || bytes[end] == "-", bytes.at(end + 1).isDigit {
          groups.append(0)
        } else {
          break
        }
        end += 1
      }
      let isPerson = groups == [3, 2, 4] && !bytes[index..<end].contains(0x20)
      if isPerson || SensitiveParts.isCard(digits, groups) { ranges.append(index..<end) }
      index = max(end, index + 1)
    }
  }

  private static func isCard(_ digits: [UInt8], _ groups: [Int]) -> Bool {
    let isGrouped = groups == [4, 4, 4, 4] || groups == [4, 6, 5]
    guard digits.count == 16 || digits.count == 15, isGrouped || groups.count == 1, let first = digits.first,
      first >= 3, first <= 6
    else { return false }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * 2
      sum += place % 2 == 0 ? Int(digit) : doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// "reply with your card number", "your password is …".
  private mutating func findWords(in piece: Range<Int>) {
    let bytes = message.bytes
    var asks = false
    var isForbidden = false
    var index = piece.lowerBound
    while index < piece.upperBound {
      let word = index..<bytes.wordEnd(from: index, to: piece.upperBound)
      if word.isEmpty {
        if bytes[index].isAny(of: ".!?\n") { (asks, isForbidden) = (false, false) }
        index += 1
        continue
      }
      index = word.upperBound
      if SensitiveParts.prohibitions.contains(bytes, word) || bytes.matches("'t", at: index)
        || bytes.matches("\u{2019}t", at: index)
      {
        isForbidden = true
      }
      if asks, !isForbidden, let range = asked(bytes, word, limit: piece.upperBound) {
        ranges.append(range)
        index = range.upperBound
      } else if let range = told(bytes, word, limit: piece.upperBound) {
        ranges.append(range)
        index = range.upperBound
      } else {
        // "send a link to reset your password" asks for nothing: what is asked for follows the verb.
        asks = SensitiveParts.requests.contains(bytes, word) || asks && SensitiveParts.between.contains(bytes, word)
      }
    }
  }

  /// What nobody should be asked to send.
  private func asked(_ bytes: [UInt8], _ word: Range<Int>, limit: Int) -> Range<Int>? {
    if SensitiveParts.codes.contains(bytes, word) { return word }
    let start = bytes.skippingBlanks(from: word.upperBound, to: limit)
    let next = start..<bytes.wordEnd(from: start, to: limit)
    let isCardNumber =
      bytes.matches("card", at: word.lowerBound) && word.count == 4 && bytes.matches("number", at: start)
      && next.count == 6
    let isSocial =
      bytes.matches("social", at: word.lowerBound) && word.count == 6 && bytes.matches("security", at: start)
    return isCardNumber || isSocial ? word.lowerBound..<next.upperBound : nil
  }

  /// A password with its value.
  private func told(_ bytes: [UInt8], _ word: Range<Int>, limit: Int) -> Range<Int>? {
    guard word.count == 8, bytes.matches("password", at: word.lowerBound) else { return nil }
    var start = bytes.skippingBlanks(from: word.upperBound, to: limit)
    if bytes.at(start) == ":" {
      start += 1
    } else if bytes.matches("is ", at: start) {
      start += 3
    } else {
      return nil
    }
    start = bytes.skippingBlanks(from: start, to: limit)
    var end = start
    while end < limit, !bytes[end].isWhitespace, bytes[end] != ".", bytes[end] != "," { end += 1 }
    let value = start..<end
    let isValue = bytes[value].contains { $0.isDigit } || bytes[value].contains { $0.isAny(of: "!@#$%^&*_") }
    return isValue ? word.lowerBound..<end : nil
  }

  private static let secrets = WordSet(
    """
    ssn social_security social_security_number card_number credit_card credit_card_number cvv cvc card_cvv card_cvc
    password passcode
    """)
  private static let requests = WordSet("reply send text give provide share confirm respond")
  /// Words that may stand between the verb and what is asked for.
  private static let between = WordSet(
    "with us me back your the a full whole credit debit bank and or name number date address please here by to this")
  private static let prohibitions = WordSet("never not no without last ending")
  /// With one of these or of `codes` begins what nobody should send.
  static let openers = WordSet("card password social")
  static let codes = WordSet("cvv cvc ssn password")
}
