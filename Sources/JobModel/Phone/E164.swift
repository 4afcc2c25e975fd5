/// A number as every network understands it: `+`, the country's code and the national number, 15 digits at most.
package struct E164: Sendable, Equatable {
  /// The country's code: 1, 44, 353.
  package let code: Int
  /// Without any prefix; in few countries it begins with 0.
  package let national: String

  /// `+14155550123`
  package var text: String { "+\(code)\(national)" }

  package init(code: Int, national: String) {
    self.code = code
    self.national = national
  }

  /// Whether a text has its form to the letter, whoever's number it would be.
  package static func isForm(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "+"), text.count >= 3, text.count <= 16 else { return false }
    let digits = text.dropFirst()
    return digits.first != UInt8(ascii: "0") && digits.allSatisfy { $0.isDigit }
  }
}
