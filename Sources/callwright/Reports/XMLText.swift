/// Text inside XML 1.0: what may not stand there at all is shown as it is shown on a terminal.
enum XMLText {
  static func attribute(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result += allowed(scalar)
      }
    }
    return result
  }

  private static func allowed(_ scalar: Unicode.Scalar) -> String {
    // A reader makes blanks of these where they are not escaped.
    if scalar == "\t" || scalar == "\n" || scalar == "\r" { return "&#\(scalar.value);" }
    if scalar.value == 0xFFFE || scalar.value == 0xFFFF { return "\u{FFFD}" }
    return scalar.value < 0x20 ? TerminalText.shown(scalar) : String(Character(scalar))
  }
}
