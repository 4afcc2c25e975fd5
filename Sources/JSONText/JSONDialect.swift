/// How much beyond RFC 8259 a text may do.
package enum JSONDialect: Sendable, Equatable {
  /// RFC 8259 and nothing else.
  case strict
  /// As editors keep their settings: `//` and `/* */` comments, and a comma after the last element.
  case commented
}
