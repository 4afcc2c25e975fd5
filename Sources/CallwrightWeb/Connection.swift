/// The session and the memory that it shares with JavaScript.
///
/// A module has one thread and is called by its worker alone, one call after the other.
struct Connection {
  nonisolated(unsafe) static var shared = Connection()

  private var session = WebSession()
  /// What `take` has handed out, until it is released.
  private var taken: UnsafeMutableRawBufferPointer?
  /// Where JavaScript reads the address and the length of it.
  private let place = UnsafeMutablePointer<UInt32>.allocate(capacity: 2)

  /// Takes over memory that came from `allocate` and now holds an input.
  mutating func receive(_ input: UnsafeMutableRawBufferPointer) {
    session.receive([UInt8](input))
    input.deallocate()
  }

  /// The address of two numbers of 32 bits: the address of the outputs and their length in bytes.
  mutating func take() -> UnsafeMutablePointer<UInt32> {
    release()
    let outputs = session.takeOutputs()
    let memory = Connection.allocate(outputs.count)
    memory.copyBytes(from: outputs)
    taken = memory
    place[0] = UInt32(truncatingIfNeeded: UInt(bitPattern: memory.baseAddress))
    place[1] = UInt32(truncatingIfNeeded: outputs.count)
    return place
  }

  mutating func release() {
    taken?.deallocate()
    taken = nil
  }

  static func allocate(_ length: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: length, alignment: 1)
  }
}
