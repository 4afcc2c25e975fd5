/// A message with the header that tells its length.
package enum Frame {
  package static func around(_ body: [UInt8]) -> [UInt8] {
    var frame: [UInt8] = []
    frame.reserveCapacity(body.count + 40)
    frame.append(contentsOf: "Content-Length: ".utf8)
    frame.append(contentsOf: String(body.count).utf8)
    frame.append(contentsOf: "\r\n\r\n".utf8)
    frame.append(contentsOf: body)
    return frame
  }
}
