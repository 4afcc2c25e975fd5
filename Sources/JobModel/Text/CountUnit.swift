/// What one character is when a text is held against a limit; a workspace chooses with `countAs`.
///
/// In every unit CR LF is one, because a form's `maxlength` counts it so.
public enum CountUnit: Sendable, Equatable, CaseIterable {
  /// The default: what a web form counts, and never less than the others.
  case utf16
  case scalars
  case graphemes

  public init?(name: String) {
    guard let unit = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = unit
  }

  /// How `countAs` spells it.
  public var name: String {
    switch self {
    case .utf16: "utf16"
    case .scalars: "scalars"
    case .graphemes: "graphemes"
    }
  }

  /// How many units a scalar is that takes so many bytes in UTF-8.
  fileprivate func units(forWidth width: Int) -> Int {
    self == .utf16 && width == 4 ? 2 : 1
  }
}

extension SourceText {
  /// How many units a range has; its ends are clamped, and moved back to where a scalar begins.
  public func count(of range: Range<Int>, in unit: CountUnit) -> Int {
    let range = scalarRange(range)
    return isPlainASCII ? range.count : bytes[range].count(in: unit)
  }

  /// Where the `n`-th unit after `start` ends: all from there on is over a limit of `n`.
  ///
  /// No scalar is split, nor CR LF: one that only begins within the limit is over it.
  public func offset(afterCounting n: Int, from start: Int, in unit: CountUnit) -> Int {
    let start = scalarStart(at: start)
    guard n > 0 else { return start }
    // No unit is smaller than a byte.
    guard n < count - start else { return count }
    if unit == .graphemes { return offset(afterGraphemes: n, from: start) }
    if isPlainASCII || bytes[start..<start + n].isPlainASCII { return start + n }
    var offset = start
    var left = n
    while offset < count {
      let width = bytes[offset].sequenceWidth
      let units = unit.units(forWidth: width)
      guard units <= left else { break }
      left -= units
      offset += width
      if !isCut(offset) { offset += 1 }
    }
    return offset
  }

  private func offset(afterGraphemes n: Int, from start: Int) -> Int {
    let rest = string(start..<count)
    let end = rest.index(rest.startIndex, offsetBy: n, limitedBy: rest.endIndex) ?? rest.endIndex
    return start + rest.utf8.distance(from: rest.startIndex, to: end)
  }
}

extension String {
  public func count(in unit: CountUnit) -> Int {
    unit == .graphemes ? count : Array(utf8)[...].count(in: unit)
  }
}

extension ArraySlice<UInt8> {
  /// Counts without decoding; only graphemes outside ASCII need the Unicode tables.
  fileprivate func count(in unit: CountUnit) -> Int {
    // As in most texts, every byte is one of anything.
    if isPlainASCII { return count }
    var scalars = 0
    var wide = 0
    var pairs = 0
    var isASCII = true
    var previous: UInt8 = 0
    for byte in self {
      if byte >= 0x80 { isASCII = false }
      if !byte.isContinuation { scalars += 1 }
      if byte >= 0xF0 { wide += 1 }
      if byte == .lineFeed, previous == .carriageReturn { pairs += 1 }
      previous = byte
    }
    switch unit {
    case .utf16: return scalars + wide - pairs
    case .scalars: return scalars - pairs
    case .graphemes: return isASCII ? scalars - pairs : String(decoding: self, as: UTF8.self).count
    }
  }
}
