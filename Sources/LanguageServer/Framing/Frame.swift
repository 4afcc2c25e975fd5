/// A message with the header that tells its length.
package enum Frame {
  package static func around(_ body: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
