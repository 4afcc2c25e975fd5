/// The name of a field, variable, function or template: equal only if the bytes are, as in Go (`String` ignores how an
/// accent is written).
package struct TemplateName: Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let bytes: [UInt8]

  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var description: String { text }

  package static func < (left: TemplateName, right: TemplateName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
