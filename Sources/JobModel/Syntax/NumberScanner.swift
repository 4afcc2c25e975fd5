/// Phone numbers, money, percentages, times, dates and plain numbers.
struct NumberScanner {
  let bytes: [UInt8]

  /// What begins with the digit at `index`.
  func number(at index: Int, limit: Int) -> Atom? {
    if !isBeforeWord(at: index, limit: limit) {
      if let phone = phone(at: index, limit: limit) { return phone }
      if let date = dateEnd(at: index, limit: limit) { return Atom(kind: .date, range: index..<date) }
    }
    let end = amountEnd(at: index, limit: limit)
    if bytes.at(end) == "%", end < limit { return Atom(kind: .percent, range: index..<end + 1) }
    if let time = timeEnd(at: index, digits: end, limit: limit) { return Atom(kind: .time, range: index..<time) }
    return Atom(kind: .number, range: index..<ordinalEnd(after: end, limit: limit))
  }

  /// Whether a few digits stand alone before a letter: `24 hours`, `9am`.
  private func isBeforeWord(at index: Int, limit: Int) -> Bool {
    let end = digitsEnd(index, limit)
    return end - index < 7 && bytes.at(bytes.at(end) == " " ? end + 1 : end).isASCIILetter
  }

  /// An amount behind a currency sign.
  func money(at index: Int, limit: Int) -> Atom? {
    let start = index + 1
    guard start < limit, bytes.at(start).isDigit else { return nil }
    return Atom(kind: .money, range: index..<amountEnd(at: start, limit: limit))
  }

  /// Digits with grouping commas and decimals.
  private func amountEnd(at index: Int, limit: Int) -> Int {
    var end = digitsEnd(index, limit)
    while bytes.at(end) == ",", end + 4 <= limit, digitsEnd(end + 1, limit) == end + 4 { end += 4 }
    if bytes.at(end) == ".", end + 1 < limit, bytes[end + 1].isDigit { end = digitsEnd(end + 1, limit) }
    return end
  }

  private func digitsEnd(_ index: Int, _ limit: Int) -> Int {
    var end = index
    while end < limit, bytes[end].isDigit { end += 1 }
    return end
  }

  /// `1st`, `2nd`, `3rd`, `4th`.
  private func ordinalEnd(after end: Int, limit: Int) -> Int {
    guard bytes.at(end).isASCIILetter, end + 2 <= limit, !bytes.at(end + 2).isWord || end + 2 == limit else {
      return end
    }
    let isOrdinal = ["st", "nd", "rd", "th"].contains { (suffix: StaticString) in bytes.matches(suffix, at: end) }
    return isOrdinal ? end + 2 : end
  }

  /// `9 a.m.`, `5:30 p.m.`, `9am`, `17:00`.
  private func timeEnd(at index: Int, digits: Int, limit: Int) -> Int? {
    guard digits - index <= 2 else { return nil }
    var end = digits
    var hasMinutes = false
    if bytes.at(end) == ":", digitsEnd(end + 1, limit) == end + 3 {
      end += 3
      hasMinutes = true
    }
    let word = bytes.skippingBlanks(from: end, to: limit)
    let letter = bytes.at(word).lowercased
    if word < limit, letter == "a" || letter == "p" {
      if bytes.matches("m.", at: word + 2), bytes.at(word + 1) == ".", word + 4 <= limit { return word + 4 }
      if bytes.at(word + 1).lowercased == "m", word + 2 <= limit, !bytes.at(word + 2).isWord || word + 2 == limit {
        return word + 2
      }
    }
    return hasMinutes ? end : nil
  }

  /// `2024-05-01`, `5/12/2024`, `12.05.2024`.
  private func dateEnd(at index: Int, limit: Int) -> Int? {
    let first = digitsEnd(index, limit)
    guard first < limit else { return nil }
    let mark = bytes[first]
    guard mark == "-" || mark == "/" || mark == "." else { return nil }
    let second = digitsEnd(first + 1, limit)
    guard second < limit, bytes[second] == mark else { return nil }
    let end = digitsEnd(second + 1, limit)
    let lengths = (first - index, second - first - 1, end - second - 1)
    guard lengths.1 > 0, lengths.2 > 0 else { return nil }
    let isDate = mark == "-" ? lengths == (4, 2, 2) : lengths.0 <= 2 && lengths.1 <= 2 && lengths.2 >= 2
    return isDate && lengths.2 <= 4 && !(end < limit && bytes[end].isWord) ? end : nil
  }
}
