import JobAnalysis
import JobModel

/// What must stand in a job that speaks of something: where it does not, the job need not be read.
struct Needle: Sendable {
  /// It may stand anywhere.
  static let none = Needle(bytes: [])

  /// In lower case.
  private let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ symbol: Symbol) {
    // A file does not say its own name.
    if case .job = symbol { self = .none } else { self.init(name: symbol.name) }
  }

  /// A job may write a target's name with other spaces between its words.
  private init(name: String) {
    let word = name.utf8.split { $0.isWhitespace }.first ?? ""[...].utf8
    bytes = word.map { $0.lowercased }
  }

  /// Whether it stands there, in any letter case.
  func stands(in text: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    let other = first.isASCIILetter ? first ^ 0x20 : first
    let end = text.count - bytes.count + 1
    var start = text.first(of: (first, other, first, other), from: 0, to: end)
    while start < end {
      var length = 1
      while length < bytes.count, text[start + length].lowercased == bytes[length] { length += 1 }
      if length == bytes.count { return true }
      start = text.first(of: (first, other, first, other), from: start + 1, to: end)
    }
    return false
  }
}
