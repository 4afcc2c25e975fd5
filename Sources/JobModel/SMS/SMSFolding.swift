/// What people type on a plain keyboard for a character that the GSM alphabet does not have.
enum SMSFolding {
  /// Nil where nothing plain reads the same; empty for what nobody sees.
  static func plain(for value: UInt32) -> String? {
    // Full-width forms of ASCII.
    if value >= 0xFF01, value <= 0xFF5E { return plain(value - 0xFEE0) }
    for line in marks where line.from.contains(value) { return line.to }
    for line in letters where line.from.contains(value) { return line.to }
    // An accent that stands apart and makes no letter of the alphabet with the one before it.
    return value >= 0x300 && value <= 0x36F ? "" : nil
  }

  /// The letter of the alphabet that a letter and a combining accent are together.
  static func composed(_ letter: UInt32, with accent: UInt32) -> String? {
    guard accent >= 0x300, accent <= 0x327 else { return nil }
    return pairs.first { $0.letter == letter && $0.accent == accent }?.composed
  }

  /// Of ASCII only the grave accent and the controls have no place in the alphabet.
  private static func plain(_ ascii: UInt32) -> String? {
    guard ascii != 0x60 else { return "'" }
    guard let scalar = Unicode.Scalar(ascii) else { return nil }
    return String(scalar)
  }

  private struct Line: Sendable {
    let from: [UInt32]
    let to: String

    init(_ to: String, _ from: StaticString) {
      self.to = to
      self.from = ScalarReader(from.bytes[...]).map { $0.value }
    }
  }

  private struct Pair: Sendable {
    let letter: UInt32
    let accent: UInt32
    let composed: String
  }

  /// No fractions and no raised digits: `5½` would become `51/2`.
  private static let marks: [Line] = [
    Line("'", "\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2039}\u{203A}\u{2BC}\u{B4}\u{60}"),
    Line("\"", "\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{AB}\u{BB}"),
    Line("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2022}\u{2043}"),
    Line("...", "\u{2026}"),
    Line(" ", "\t\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}"),
    Line(" ", "\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}"),
    Line("\n", "\u{85}\u{2028}\u{2029}"),
    Line("", "\u{AD}\u{200B}\u{200E}\u{200F}\u{2060}\u{FEFF}"),
    Line("/", "\u{2044}\u{2215}\u{F7}"),
    Line("x", "\u{D7}"),
    Line("(c)", "©"), Line("(R)", "®"), Line("TM", "™"), Line("No.", "№"),
    Line("->", "→⇒"), Line("<-", "←⇐"), Line("<=", "≤"), Line(">=", "≥"),
    Line("fi", "ﬁ"), Line("fl", "ﬂ"),
  ]

  /// Accented letters lose what the alphabet cannot show; Greek capitals become the Latin ones that look the same,
  /// as the alphabet means them to.
  private static let letters: [Line] = [
    Line("A", "ÀÁÂÃĀĂĄǍΑ"), Line("a", "áâãāăąǎª"), Line("B", "Β"), Line("C", "ĆĈĊČ"), Line("c", "çćĉċč"),
    Line("D", "ĎĐÐ"), Line("d", "ďđð"), Line("E", "ÈÊËĒĔĖĘĚΕ"), Line("e", "êëēĕėęě"), Line("G", "ĜĞĠĢ"),
    Line("g", "ĝğġģ"), Line("H", "ĤĦΗ"), Line("h", "ĥħ"), Line("I", "ÌÍÎÏĨĪĬĮİΙ"), Line("i", "íîïĩīĭįı"),
    Line("J", "Ĵ"), Line("j", "ĵ"), Line("K", "ĶΚ"), Line("k", "ķ"), Line("L", "ĹĻĽŁ"), Line("l", "ĺļľł"),
    Line("M", "Μ"), Line("N", "ŃŅŇΝ"), Line("n", "ńņňŉ"), Line("O", "ÒÓÔÕŌŎŐΟ"), Line("o", "óôõōŏőº"),
    Line("P", "Ρ"), Line("R", "ŔŖŘ"), Line("r", "ŕŗř"), Line("S", "ŚŜŞŠȘ"), Line("s", "śŝşšș"),
    Line("T", "ŢŤŦȚΤ"), Line("t", "ţťŧț"), Line("U", "ÙÚÛŨŪŬŮŰŲ"), Line("u", "úûũūŭůűų"), Line("W", "ŴẀẂẄ"),
    Line("w", "ŵẁẃẅ"), Line("X", "Χ"), Line("Y", "ÝŶŸΥ"), Line("y", "ýÿŷ"), Line("Z", "ŹŻŽΖ"), Line("z", "źżž"),
    Line("ss", "ẞ"), Line("Th", "Þ"), Line("th", "þ"), Line("OE", "Œ"), Line("oe", "œ"), Line("IJ", "Ĳ"),
    Line("ij", "ĳ"), Line("Ω", "\u{2126}"), Line("Å", "\u{212B}"), Line("Δ", "\u{2206}"),
  ]

  private static let pairs: [Pair] = [
    ("a", 0x300, "à"), ("e", 0x300, "è"), ("i", 0x300, "ì"), ("o", 0x300, "ò"), ("u", 0x300, "ù"),
    ("e", 0x301, "é"), ("E", 0x301, "É"), ("n", 0x303, "ñ"), ("N", 0x303, "Ñ"),
    ("a", 0x308, "ä"), ("o", 0x308, "ö"), ("u", 0x308, "ü"), ("A", 0x308, "Ä"), ("O", 0x308, "Ö"), ("U", 0x308, "Ü"),
    ("a", 0x30A, "å"), ("A", 0x30A, "Å"), ("C", 0x327, "Ç"),
  ].map { (letter: Unicode.Scalar, accent: UInt32, composed: String) in
    Pair(letter: letter.value, accent: accent, composed: composed)
  }
}
