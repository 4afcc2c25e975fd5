/// A report as it grows, in bytes: a string that is made of a hundred small ones is looked at as often.
struct ReportBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ letters: ArraySlice<UInt8>) {
    bytes.append(contentsOf: letters)
  }

  mutating func add(_ letter: UInt8, times count: Int = 1) {
    bytes.append(contentsOf: repeatElement(letter, count: max(0, count)))
  }

  mutating func add(_ number: Int) {
    add(number.description)
  }

  /// What cannot be shown as it is written otherwise.
  mutating func addSafe(_ text: String) {
    add(TerminalText.safe(text))
  }

  mutating func endLine() {
    bytes.append(0x0A)
  }
}
