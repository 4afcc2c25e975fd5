extension GoPrinter {
  /// Where a format is being read, and which value comes next.
  private struct Reading {
    let format: [UInt8]
    let values: [TemplateValue]
    var index = 0
    var argument = 0
    /// The item before was a number in brackets.
    var isBehindNumber = false
    var isReordered = false
    var isGood = true

    func holds(_ byte: UInt8) -> Bool { index < format.count && format[index] == byte }
  }

  /// `printf`.
  mutating func print(format: [UInt8], _ values: [TemplateValue]) {
    var reading = Reading(format: format, values: values)
    while reading.index < format.count, !isOverflowing {
      let start = reading.index
      while reading.index < format.count, !reading.holds(UInt8(ascii: "%")) { reading.index += 1 }
      append(format.slice(start..<reading.index))
      guard reading.index < format.count else { break }
      reading.index += 1
      reading.isGood = true
      printItem(&reading)
    }
    guard !reading.isReordered, reading.argument < values.count else { return }
    printExtra(values[reading.argument...])
  }

  /// What follows a `%`.
  private mutating func printItem(_ reading: inout Reading) {
    flags = FormatFlags()
    readFlags(&reading)
    readArgumentNumber(&reading)
    readWidth(&reading)
    readPrecision(&reading)
    if !reading.isBehindNumber { readArgumentNumber(&reading) }
    guard let verb = Rune(reading.format, at: reading.index) else { return append("%!(NOVERB)") }
    reading.index += verb.width
    if verb.value == UInt32(UInt8(ascii: "%")) { return append("%") }
    guard reading.isGood, reading.argument < reading.values.count else {
      append("%!")
      append(Rune.encoded(verb.value))
      return append(reading.isGood ? "(MISSING)" : "(BADINDEX)")
    }
    if verb.value == UInt32(UInt8(ascii: "v")) {
      flags.goSyntax = flags.sharp
      flags.sharp = false
      flags.plus = false
    }
    let value = reading.values[reading.argument]
    reading.argument += 1
    guard isAffordable(value) else { return overflow() }
    printValue(value, verb.value)
  }

  /// Nobody waits for millions of digits that do not fit anyway.
  private func isAffordable(_ value: TemplateValue) -> Bool {
    if case .string = value { return flags.width ?? 0 <= limit }
    return max(flags.width ?? 0, flags.precision ?? 0) <= limit
  }

  private mutating func readFlags(_ reading: inout Reading) {
    while reading.index < reading.format.count {
      switch reading.format[reading.index] {
      case UInt8(ascii: "#"): flags.sharp = true
      case UInt8(ascii: "0"): flags.zero = !flags.minus
      case UInt8(ascii: "+"): flags.plus = true
      case UInt8(ascii: "-"):
        flags.minus = true
        flags.zero = false
      case 0x20: flags.space = true
      default: return
      }
      reading.index += 1
    }
  }

  private mutating func readWidth(_ reading: inout Reading) {
    guard reading.holds(UInt8(ascii: "*")) else {
      flags.width = readNumber(&reading)
      if reading.isBehindNumber, flags.width != nil { reading.isGood = false }
      return
    }
    reading.index += 1
    flags.width = takeInteger(&reading)
    if flags.width == nil { append("%!(BADWIDTH)") }
    if let width = flags.width, width < 0 {
      flags.width = -width
      flags.minus = true
      flags.zero = false
    }
    reading.isBehindNumber = false
  }

  private mutating func readPrecision(_ reading: inout Reading) {
    guard reading.holds(UInt8(ascii: ".")), reading.index + 1 < reading.format.count else { return }
    reading.index += 1
    if reading.isBehindNumber { reading.isGood = false }
    readArgumentNumber(&reading)
    guard reading.holds(UInt8(ascii: "*")) else {
      flags.precision = readNumber(&reading) ?? 0
      return
    }
    reading.index += 1
    flags.precision = takeInteger(&reading)
    if let precision = flags.precision, precision < 0 { flags.precision = nil }
    if flags.precision == nil { append("%!(BADPREC)") }
    reading.isBehindNumber = false
  }

  /// A number too large swallows the rest of the format.
  private func readNumber(_ reading: inout Reading) -> Int? {
    var value: Int?
    while reading.index < reading.format.count, reading.format[reading.index].isDecimalDigit {
      guard value ?? 0 <= FormatFlags.largest else {
        reading.index = reading.format.count
        return nil
      }
      value = (value ?? 0) * 10 + Int(reading.format[reading.index] - UInt8(ascii: "0"))
      reading.index += 1
    }
    return value
  }

  /// The next value, for a `*`.
  private func takeInteger(_ reading: inout Reading) -> Int? {
    guard reading.argument < reading.values.count else { return nil }
    let value = reading.values[reading.argument]
    reading.argument += 1
    switch value {
    case .integer(let number):
      return number.magnitude <= UInt64(FormatFlags.largest) ? Int(truncatingIfNeeded: number) : nil
    case .byte(let number): return Int(number)
    default: return nil
    }
  }

  /// `[2]`: which value comes next.
  private func readArgumentNumber(_ reading: inout Reading) {
    reading.isBehindNumber = false
    guard reading.holds(UInt8(ascii: "[")) else { return }
    reading.isReordered = true
    var close = reading.index + 1
    while close < reading.format.count, reading.format[close] != UInt8(ascii: "]") { close += 1 }
    guard close < reading.format.count, reading.format.count - reading.index >= 3 else {
      reading.index += 1
      reading.isGood = false
      return
    }
    var inner = reading
    inner.index += 1
    let number = readNumber(&inner)
    reading.index = close + 1
    guard let number, inner.index == close else {
      reading.isGood = false
      return
    }
    reading.isBehindNumber = true
    if number >= 1, number <= reading.values.count {
      reading.argument = number - 1
    } else {
      reading.isGood = false
    }
  }

  private mutating func printExtra(_ values: ArraySlice<TemplateValue>) {
    flags = FormatFlags()
    append("%!(EXTRA ")
    var isFirst = true
    for value in values {
      if !isFirst { append(", ") }
      isFirst = false
      append(value.typeName)
      guard !value.isNothing else { continue }
      append("=")
      printValue(value, UInt32(UInt8(ascii: "v")))
    }
    append(")")
  }
}
