extension TypeWalk {
  private enum Family { case anything, nothing, text, truth, float, whole, compound }

  private func family(_ type: TemplateType) -> Family {
    switch type {
    case .unknown: .anything
    case .null: .nothing
    case .text: .text
    case .boolean: .truth
    case .number, .integer: .float
    case .count: .whole
    case .list, .object: .compound
    }
  }

  mutating func checkComparison(_ function: TemplateFunction, _ arguments: [Reached]) {
    let isOrder = function != .eq && function != .ne
    if isOrder { for argument in arguments { checkPresent(argument, .compared) } }
    for argument in arguments {
      let kind = family(argument.type)
      if isOrder, kind == .truth || kind == .compound || kind == .nothing {
        return note(.cannotCompare(function, argument.type), argument.range)
      }
    }
    let first = arguments[0]
    for other in arguments.dropFirst() { checkPair(function, first, other) }
  }

  private mutating func checkPair(_ function: TemplateFunction, _ first: Reached, _ second: Reached) {
    switch (family(first.type), family(second.type)) {
    case (.anything, _), (_, .anything), (.nothing, _), (_, .nothing): break
    case (.compound, .compound): note(.cannotCompare(function, first.type), first.range)
    case (.float, .whole): noteWhole(function, second)
    case (.whole, .float): noteWhole(function, first)
    case (let left, let right):
      guard left != right else { break }
      note(.incompatibleComparison(function, first.type, second.type), second.range)
    }
  }

  /// With what to write if it is a literal: `1.0`.
  private mutating func noteWhole(_ function: TemplateFunction, _ value: Reached) {
    var replacement: String?
    if case .integer(let number)? = value.literal { replacement = "\(number).0" }
    note(.numberComparedWithInteger(function, replacement: replacement), value.range)
  }

  /// `printf` with a format that is written there: does each verb fit its value?
  mutating func checkFormat(_ arguments: [Reached], _ operands: ArraySlice<TemplateOperand>) {
    guard let first = operands.first, case .string(let format) = first.kind,
      let verbs = FormatVerbs.read(format)
    else { return }
    let values = arguments.dropFirst()
    if values.count < verbs.count { note(.tooFewValues, first.range) }
    if values.count > verbs.count, let extra = values.dropFirst(verbs.count).first { note(.tooManyValues, extra.range) }
    for (verb, value) in zip(verbs, values) {
      if FormatVerbs.prints(verb) { checkPrinted(value, .formatted) } else { checkPresent(value, .formatted) }
      guard !FormatVerbs.fits(verb, value.type) else { continue }
      note(.wrongVerb("%" + String(decoding: [verb], as: UTF8.self), type: value.type), value.range)
    }
  }
}

/// The verbs of a format, one for each value.
enum FormatVerbs {
  /// Nil where widths or numbers are taken from the values: that is not followed.
  static func read(_ format: [UInt8]) -> [UInt8]? {
    var verbs: [UInt8] = []
    var index = 0
    while index < format.count {
      defer { index += 1 }
      guard format[index] == UInt8(ascii: "%") else { continue }
      index += 1
      while index < format.count, isFlag(format[index]) { index += 1 }
      guard index < format.count else { return verbs }
      let verb = format[index]
      if verb == UInt8(ascii: "*") || verb == UInt8(ascii: "[") || verb >= 0x80 { return nil }
      if verb != UInt8(ascii: "%") { verbs.append(verb) }
    }
    return verbs
  }

  private static func isFlag(_ byte: UInt8) -> Bool {
    byte.isDecimalDigit || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == 0x20 || byte == UInt8(ascii: ".")
  }

  /// Whether it prints a number as a plain `{{ … }}` does.
  static func prints(_ verb: UInt8) -> Bool { verb == UInt8(ascii: "v") }

  static func fits(_ verb: UInt8, _ type: TemplateType) -> Bool {
    if verb == UInt8(ascii: "v") || verb == UInt8(ascii: "T") { return true }
    let allowed: String
    switch type {
    case .unknown: return true
    case .list(let element): return fits(verb, element)
    case .object, .null: return false
    case .text: allowed = "sqxX"
    case .boolean: allowed = "t"
    case .number, .integer: allowed = "eEfFgGbxX"
    case .count: allowed = "dboOxXcqU"
    }
    for byte in allowed.utf8 where byte == verb { return true }
    return false
  }
}
