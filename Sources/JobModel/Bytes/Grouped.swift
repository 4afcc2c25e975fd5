extension Int {
  /// With a comma before every three digits, as people read numbers: `10,000`.
  public var grouped: String {
    let digits = Array(magnitude.description.utf8)
    var text = self < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
