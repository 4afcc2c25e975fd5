/// What the browser talks to: bytes of one input go in, the bytes of all outputs since come out.
///
/// This is the one file that knows what is behind the exports.
struct WebSession {
  private var outputs: [[UInt8]] = []

  mutating func receive(_ bytes: [UInt8]) {
    outputs.append(bytes)
  }

  /// The outputs since they were last taken, in the order in which they are to be carried out, as a JSON array.
  mutating func takeOutputs() -> [UInt8] {
    let taken = outputs
    outputs = []
    return [UInt8(ascii: "[")] + taken.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }
}
