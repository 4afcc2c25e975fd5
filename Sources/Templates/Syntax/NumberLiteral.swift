/// Reads what the lexer took for a number.
enum NumberLiteral {
  static func read(_ text: [UInt8]) -> Result<TemplateNumber, Problem> {
    if text.last == UInt8(ascii: "i"), let imaginary = float(Array(text.dropLast())) {
      return .success(.complex(0, imaginary))
    }
    let unsigned = magnitude(text)
    let (isNegative, digits) = signed(text)
    if let value = magnitude(digits) {
      if !isNegative, value <= UInt64(Int64.max) { return integer(Int64(value), spelled: text) }
      if isNegative, value <= UInt64(Int64.max) + 1 {
        return integer(Int64(truncatingIfNeeded: 0 &- value), spelled: text)
      }
    }
    if let unsigned { return looksLikeFloat(text) ? .success(.float(Double(unsigned))) : .success(.overflow) }
    guard let value = float(text) else { return .failure(.malformed) }
    return looksFractional(text) ? .success(.float(value)) : .failure(.tooLarge)
  }

  /// Two with a sign between them.
  static func readComplex(_ text: [UInt8]) -> TemplateNumber? {
    guard text.last == UInt8(ascii: "i") else { return nil }
    var split = 1
    while split < text.count {
      let isExponent = text[split - 1] | 0x20 == UInt8(ascii: "e") && !isHexadecimal(Array(text[..<split]))
      let isSign = text[split] == UInt8(ascii: "+") || text[split] == UInt8(ascii: "-")
      if isSign, !isExponent, text[split - 1] | 0x20 != UInt8(ascii: "p") { break }
      split += 1
    }
    guard split < text.count, let real = float(Array(text[..<split])),
      let imaginary = float(Array(text[split...].dropLast()))
    else { return nil }
    return .complex(real, imaginary)
  }

  enum Problem: Error { case malformed, tooLarge }

  /// `-0x1e` is a float to Go, because of its `e`; `0x1e` is not.
  private static func integer(_ value: Int64, spelled text: [UInt8]) -> Result<TemplateNumber, Problem> {
    .success(looksLikeFloat(text) ? .float(Double(value)) : .integer(value))
  }

  private static func looksLikeFloat(_ text: [UInt8]) -> Bool {
    guard looksFractional(text) else { return false }
    let isHexadecimalInteger =
      text.count > 2 && text[0] == UInt8(ascii: "0") && text[1] | 0x20 == UInt8(ascii: "x")
      && !contains(text, "pP")
    return !isHexadecimalInteger
  }

  private static func looksFractional(_ text: [UInt8]) -> Bool { contains(text, ".eEpP") }

  private static func contains(_ text: [UInt8], _ wanted: String) -> Bool {
    for byte in text { for other in wanted.utf8 where other == byte { return true } }
    return false
  }

  private static func signed(_ text: [UInt8]) -> (isNegative: Bool, digits: [UInt8]) {
    guard let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return (false, text) }
    return (first == UInt8(ascii: "-"), Array(text.dropFirst()))
  }

  private static func isHexadecimal(_ text: [UInt8]) -> Bool {
    let digits = signed(text).digits
    return digits.count > 1 && digits[0] == UInt8(ascii: "0") && digits[1] | 0x20 == UInt8(ascii: "x")
  }

  /// An integer without sign, in the base that its first characters say.
  private static func magnitude(_ text: [UInt8]) -> UInt64? {
    guard let first = text.first, first.isDecimalDigit, hasGoodUnderscores(text) else { return nil }
    var base: UInt64 = 10
    var digits = text[...]
    if first == UInt8(ascii: "0"), text.count > 1 {
      let letter = text.count > 2 ? text[1] | 0x20 : 0
      switch letter {
      case UInt8(ascii: "x"): base = 16
      case UInt8(ascii: "b"): base = 2
      case UInt8(ascii: "o"): base = 8
      default: base = 8
      }
      let hasLetter = letter == UInt8(ascii: "x") || letter == UInt8(ascii: "b") || letter == UInt8(ascii: "o")
      digits = text.dropFirst(hasLetter ? 2 : 1)
    }
    var value: UInt64 = 0
    for byte in digits where byte != UInt8(ascii: "_") {
      guard let digit = byte.digitValue, UInt64(digit) < base else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: base)
      let (sum, overflowsToo) = product.addingReportingOverflow(UInt64(digit))
      guard !overflows, !overflowsToo else { return nil }
      value = sum
    }
    return value
  }

  /// Decimal or hexadecimal; nil where Go's own reading fails, or the value is beyond every float.
  private static func float(_ text: [UInt8]) -> Double? {
    let (isNegative, digits) = signed(text)
    guard isFloat(digits, isHexadecimal: isHexadecimal(digits)), hasGoodUnderscores(digits) else { return nil }
    var spelling: [UInt8] = []
    for byte in digits where byte != UInt8(ascii: "_") { spelling.append(byte) }
    guard let value = Double(completed(spelling)), value.isFinite else { return nil }
    return isNegative ? -value : value
  }

  /// `1.` and `.5` as Swift reads them.
  private static func completed(_ spelling: [UInt8]) -> String {
    var complete: [UInt8] = []
    let isHexadecimal = isHexadecimal(spelling)
    for (index, byte) in spelling.enumerated() {
      let isFirst = index == (isHexadecimal ? 2 : 0)
      if byte == UInt8(ascii: "."), isFirst { complete.append(UInt8(ascii: "0")) }
      complete.append(byte)
      guard byte == UInt8(ascii: ".") else { continue }
      let next = index + 1 < spelling.count ? spelling[index + 1] : 0
      if !(isHexadecimal ? next.digitValue != nil : next.isDecimalDigit) { complete.append(UInt8(ascii: "0")) }
    }
    return String(decoding: complete, as: UTF8.self)
  }

  /// Digits with at most one point, then an exponent, which a hexadecimal float must have.
  private static func isFloat(_ digits: [UInt8], isHexadecimal: Bool) -> Bool {
    var index = isHexadecimal ? 2 : 0
    var count = 0
    var hasPoint = false
    while index < digits.count {
      let byte = digits[index]
      if byte == UInt8(ascii: ".") {
        if hasPoint { return false }
        hasPoint = true
      } else if isHexadecimal ? byte.digitValue != nil : byte.isDecimalDigit {
        count += 1
      } else if byte != UInt8(ascii: "_") {
        break
      }
      index += 1
    }
    guard count > 0 else { return false }
    guard index < digits.count else { return !isHexadecimal }
    guard digits[index] | 0x20 == (isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")) else { return false }
    index += 1
    if index < digits.count, digits[index] == UInt8(ascii: "+") || digits[index] == UInt8(ascii: "-") { index += 1 }
    guard index < digits.count, digits[index].isDecimalDigit else { return false }
    return digits[index...].allSatisfy { $0.isDecimalDigit || $0 == UInt8(ascii: "_") }
  }

  /// Each `_` stands between digits, or between `0x` and a digit.
  private static func hasGoodUnderscores(_ text: [UInt8]) -> Bool {
    guard text.contains(UInt8(ascii: "_")) else { return true }
    var digits = text[...]
    var previous = UInt8(ascii: ".")
    let letter = text.count > 1 && text[0] == UInt8(ascii: "0") ? text[1] | 0x20 : 0
    let isHexadecimal = letter == UInt8(ascii: "x")
    if isHexadecimal || letter == UInt8(ascii: "b") || letter == UInt8(ascii: "o") {
      digits = text.dropFirst(2)
      previous = UInt8(ascii: "0")
    }
    for byte in digits {
      if byte.isDecimalDigit || (isHexadecimal && byte.digitValue != nil) {
        previous = UInt8(ascii: "0")
      } else if byte == UInt8(ascii: "_") {
        guard previous == UInt8(ascii: "0") else { return false }
        previous = byte
      } else {
        guard previous != UInt8(ascii: "_") else { return false }
        previous = UInt8(ascii: ".")
      }
    }
    return previous != UInt8(ascii: "_")
  }
}
