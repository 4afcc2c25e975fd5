/// The alphabet in which a text message costs least: 3GPP TS 23.038's default alphabet and its extension table.
package enum GSM7 {
  /// How many septets a character takes: 1, 2 for one of the extension table, 0 for one that is in neither.
  package static func septets(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "\n", "\r", " "..."#", "%"..."?", "A"..."Z", "a"..."z", "$", "@", "_": 1
    case "\u{0C}", "^", "{", "}", "\\", "[", "~", "]", "|", "€": 2
    case "£", "¥", "è", "é", "ù", "ì", "ò", "Ç", "Ø", "ø", "Å", "å", "Æ", "æ", "ß", "É", "¤", "¡", "Ä", "Ö", "Ñ", "Ü",
      "§",
      "¿", "ä", "ö", "ñ", "ü", "à":
      1
    case "Δ", "Φ", "Γ", "Λ", "Ω", "Π", "Ψ", "Σ", "Θ", "Ξ": 1
    default: 0
    }
  }

  /// What can stand for a character outside the alphabet without another meaning; nil where nothing can.
  package static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201A, 0x2032, 0x60, 0xB4: "'"
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2033: "\""
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2026: "..."
    case 0xA0, 0x2002...0x200A, 0x202F, 0x09: " "
    case 0x2022, 0xB7: "*"
    case 0xAD, 0x200B, 0xFEFF: ""
    default: nil
    }
  }
}
