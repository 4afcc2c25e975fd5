/// Phone numbers in their usual spellings, with an extension.
extension NumberScanner {
  /// The phone number at the digit, `+` or `(` at `index`.
  func phone(at index: Int, limit: Int) -> Atom? {
    guard let end = phoneEnd(at: index, limit: limit) else { return nil }
    return Atom(kind: .phone, range: index..<(extensionEnd(after: end, limit: limit) ?? end))
  }

  private func phoneEnd(at index: Int, limit: Int) -> Int? {
    let hasPlus = bytes[index] == "+"
    /// How many digits each group has, four bits each, the last in the lowest: `555 0123` is 0x34.
    var groups: UInt64 = 0
    var digits = 0
    var end = index + (hasPlus ? 1 : 0)
    var last = end
    while end < limit, end - index < 40 {
      let byte = bytes[end]
      if byte.isDigit {
        let next = min(limit, groupEnd(end, limit))
        groups = groups << 4 | UInt64(min(15, next - end))
        digits += next - end
        end = next
        last = end
      } else if isSeparator(end, after: last), end - last < 3 {
        end += 1
      } else {
        break
      }
    }
    guard digits >= 7, digits <= 15, last >= limit || !bytes[last].isWord || bytes.isTypographic(at: last) else {
      return nil
    }
    if bytes.at(last) == "/" || bytes.at(last) == "%" { return nil }
    return isUsual(groups, digits: digits, hasPlus: hasPlus, startsWithZero: bytes[index] == "0") ? last : nil
  }

  private func groupEnd(_ index: Int, _ limit: Int) -> Int {
    var end = index
    while end < limit, bytes[end].isDigit { end += 1 }
    return end
  }

  private func isSeparator(_ index: Int, after last: Int) -> Bool {
    switch bytes[index] {
    case " ", "-", "(", ")": return true
    case ".": return index == last && bytes.at(index + 1).isDigit
    default: return false
    }
  }

  /// The groupings in which people write numbers; any, where a `+` says that it is one.
  private func isUsual(_ groups: UInt64, digits: Int, hasPlus: Bool, startsWithZero: Bool) -> Bool {
    if hasPlus { return true }
    if groups == 0x422 { return false }
    if startsWithZero { return digits >= 9 && digits <= 11 }
    switch groups {
    case 0x34, 0x334, 0x1334, 0x37, 0xA: return true
    default: return false
    }
  }

  /// `ext. 4`, `extension 4`, `x123`.
  private func extensionEnd(after end: Int, limit: Int) -> Int? {
    var index = end
    if bytes.at(index) == "," { index += 1 }
    index = bytes.skippingBlanks(from: index, to: limit)
    let names: [StaticString] = ["extension", "ext.", "ext", "x"]
    guard let name = names.first(where: { bytes.matches($0, at: index) }) else { return nil }
    let start = bytes.skippingBlanks(from: index + name.utf8CodeUnitCount, to: limit)
    let digits = groupEnd(start, limit)
    guard digits > start, digits - start <= 6, digits >= limit || !bytes[digits].isWord else { return nil }
    return digits
  }
}
