import JobModel

/// What an action does: which one it is, and what is sent or who is called, byte for byte.
struct ActionKey {
  let letters: [UInt8]

  init(_ action: Action, in bytes: [UInt8]) {
    var letters = bytes.folded(action.label).filter { !$0.isBlank && !$0.isLineEnd }
    letters.insert(UInt8(ascii: "/"), at: 0)
    if let missing = action.missingColon { letters += bytes[missing].contains { $0.isLineEnd } ? [0x0A] : [0x20] }
    if action.colon != nil { letters.append(UInt8(ascii: ":")) }
    if let argument = action.argument {
      letters.append(argument.isUnclosed ? 0x21 : argument.isQuoted ? 0x22 : 0x20)
      letters += argument.value.utf8
    }
    self.letters = letters
  }
}
