import JobModel

/// A report as it grows, in bytes: a string that is made of a hundred small ones is looked at as often.
struct ReportBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func add(_ text: String) {
    let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isAdded == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// Words of ours, which nobody counts or copies.
  mutating func add(words: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  mutating func add(_ letters: ArraySlice<UInt8>) {
    letters.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ letters: [UInt8]) {
    letters.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ letter: UInt8, times count: Int = 1) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ReportBytes.longestRun) { run in
      run.initialize(repeating: letter)
      var left = max(0, count)
      while left > 0 {
        let part = min(left, run.count)
        bytes.append(contentsOf: run[..<part])
        left -= part
      }
    }
  }

  private static let longestRun = 64

  /// A number from zero on.
  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// What cannot be shown as it is written otherwise.
  mutating func addSafe(_ text: String) {
    let isAdded =
      text.utf8.withContiguousStorageIfAvailable { letters in
        guard UnsafeRawBufferPointer(letters).isVisibleASCII else { return false }
        bytes.append(contentsOf: letters)
        return true
      } ?? false
    if !isAdded { add(TerminalText.safe(Array(text.utf8))) }
  }

  mutating func endLine() {
    bytes.append(0x0A)
  }
}
