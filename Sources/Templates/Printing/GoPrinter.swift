/// Prints values as Go's `fmt` does.
struct GoPrinter {
  private(set) var output: [UInt8] = []
  var flags = FormatFlags()
  /// Nothing more is appended beyond it.
  let limit: Int
  private(set) var isOverflowing = false

  init(limit: Int) {
    self.limit = limit
  }

  /// `print`: a space between two values if neither is a string.
  mutating func print(_ values: [TemplateValue]) {
    var wasString = true
    for value in values {
      var isString = false
      if case .string = value { isString = true }
      if !isString, !wasString { append([0x20]) }
      printValue(value, UInt32(UInt8(ascii: "v")))
      wasString = isString
    }
  }

  mutating func printLine(_ values: [TemplateValue]) {
    for (index, value) in values.enumerated() {
      if index > 0 { append([0x20]) }
      printValue(value, UInt32(UInt8(ascii: "v")))
    }
    append([0x0A])
  }

  mutating func append(_ bytes: [UInt8]) {
    guard !isOverflowing, bytes.count <= limit - output.count else {
      isOverflowing = true
      return
    }
    output += bytes
  }

  mutating func overflow() { isOverflowing = true }

  mutating func append(_ text: String) {
    append(Array(text.utf8))
  }

  /// One value as a verb wants it.
  mutating func printValue(_ value: TemplateValue, _ verb: UInt32, depth: Int = 0) {
    guard !isOverflowing else { return }
    if depth == 0 {
      if verb == UInt32(UInt8(ascii: "T")) {
        let name = Array(value.typeName.utf8)
        return pad(value.isNothing ? name : truncated(name))
      }
      if verb == UInt32(UInt8(ascii: "p")) { return printPlace(value) }
    }
    var isKnown = true
    switch value {
    case .missing, .null: return printNothing(verb, depth)
    case .boolean(let value):
      isKnown = verb == UInt32(UInt8(ascii: "t")) || verb == UInt32(UInt8(ascii: "v"))
      if isKnown { pad(Array((value ? "true" : "false").utf8)) }
    case .number(let value): isKnown = printFloat(value, verb)
    case .integer(let value):
      isKnown = printInteger(value.magnitude, isNegative: value < 0, isSigned: true, verb)
    case .byte(let value): isKnown = printInteger(UInt64(value), isNegative: false, isSigned: false, verb)
    case .complex(let real, let imaginary): isKnown = printComplex(real, imaginary, verb)
    case .string(let value): isKnown = printString(value, verb)
    case .array(let array):
      isKnown = depth > 0 || verb != UInt32(UInt8(ascii: "w"))
      if isKnown { printArray(array, verb, depth) }
    case .object(let object):
      isKnown = depth > 0 || verb != UInt32(UInt8(ascii: "w"))
      if isKnown { printObject(object, verb, depth) }
    }
    if !isKnown { printBadVerb(value, verb) }
  }

  private mutating func printNothing(_ verb: UInt32, _ depth: Int) {
    if depth > 0 { return append(flags.goSyntax ? "interface {}(nil)" : "<nil>") }
    guard verb == UInt32(UInt8(ascii: "v")) else { return printBadVerb(.null, verb) }
    pad(Array("<nil>".utf8))
  }

  /// An address would differ from run to run.
  private mutating func printPlace(_ value: TemplateValue) {
    switch value {
    case .array, .object: append("0xc000000000")
    default: printBadVerb(value, UInt32(UInt8(ascii: "p")))
    }
  }

  private mutating func printBadVerb(_ value: TemplateValue, _ verb: UInt32) {
    append("%!")
    append(Rune.encoded(verb))
    append("(")
    if !value.isNothing {
      append(value.typeName)
      append("=")
      printValue(value, UInt32(UInt8(ascii: "v")))
    } else {
      append("<nil>")
    }
    append(")")
  }

  private mutating func printString(_ value: [UInt8], _ verb: UInt32) -> Bool {
    switch UInt8(truncatingIfNeeded: verb < 0x80 ? verb : 0) {
    case UInt8(ascii: "v") where flags.goSyntax: printQuoted(value)
    case UInt8(ascii: "v"), UInt8(ascii: "s"): pad(truncated(value))
    case UInt8(ascii: "q"): printQuoted(value)
    case UInt8(ascii: "x"): printHexadecimal(value, Digits.lower)
    case UInt8(ascii: "X"): printHexadecimal(value, Digits.upper)
    default: return false
    }
    return true
  }

  private mutating func printQuoted(_ value: [UInt8]) {
    let value = truncated(value)
    if flags.sharp, QuotedText.fitsBackQuotes(value) {
      pad([UInt8(ascii: "`")] + value + [UInt8(ascii: "`")])
    } else {
      pad(QuotedText.string(value, isASCII: flags.plus))
    }
  }

  private mutating func printHexadecimal(_ value: [UInt8], _ digits: [UInt8]) {
    let bytes = value.prefix(flags.precision ?? value.count)
    guard !bytes.isEmpty else { return fill(flags.width ?? 0) }
    let mark = flags.sharp ? [UInt8(ascii: "0"), digits[16]] : []
    var text = mark
    for (index, byte) in bytes.enumerated() {
      if flags.space, index > 0 { text += [0x20] + mark }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    pad(text)
  }

  private mutating func printArray(_ array: TemplateArray, _ verb: UInt32, _ depth: Int) {
    guard depth < TemplateError.deepest else { return append("…") }
    append(flags.goSyntax ? "[]interface {}{" : "[")
    for index in 0..<array.count {
      if index > 0 { append(flags.goSyntax ? ", " : " ") }
      printValue(array[index], verb, depth: depth + 1)
      if isOverflowing { return }
    }
    append(flags.goSyntax ? "}" : "]")
  }

  private mutating func printObject(_ object: TemplateObject, _ verb: UInt32, _ depth: Int) {
    guard depth < TemplateError.deepest else { return append("…") }
    append(flags.goSyntax ? "map[string]interface {}{" : "map[")
    for (index, member) in object.members.enumerated() {
      if index > 0 { append(flags.goSyntax ? ", " : " ") }
      printValue(.string(member.name.bytes), verb, depth: depth + 1)
      append(":")
      printValue(member.value, verb, depth: depth + 1)
      if isOverflowing { return }
    }
    append(flags.goSyntax ? "}" : "]")
  }
}
