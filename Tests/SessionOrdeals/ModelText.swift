import JobModel
import TestSupport

/// A text as a client has it, kept in the plainest way there is: the model that the server's text is held against.
struct ModelText {
  private(set) var scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var utf8: [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }

  mutating func replaceAll(_ text: String) { self = ModelText(text) }

  /// Replaces what lies between two positions, whichever comes first.
  mutating func replace(_ one: TextPosition, _ other: TextPosition, with text: String, in encoding: PositionEncoding) {
    let (first, second) = (index(of: one, in: encoding), index(of: other, in: encoding))
    scalars.replaceSubrange(min(first, second)..<max(first, second), with: Array(text.unicodeScalars))
  }

  /// Where a position is: past the end of a line its end, inside a character its start.
  private func index(of position: TextPosition, in encoding: PositionEncoding) -> Int {
    var index = 0
    var line = 0
    while line < position.line {
      guard index < scalars.count else { return index }
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalars[index] == "\n" || scalars[index] == "\r" { line += 1 }
      index += isPair ? 2 : 1
    }
    var column = 0
    while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r" {
      column += ModelText.width(of: scalars[index], in: encoding)
      if column > position.column { break }
      index += 1
    }
    return index
  }

  private static func width(of scalar: Unicode.Scalar, in encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: scalar.utf8.count
    case .utf16: scalar.utf16.count
    case .utf32: 1
    }
  }
}
