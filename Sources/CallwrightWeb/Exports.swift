// What JavaScript calls. The module imports nothing and exports these four functions and its memory.
//
//     function exchange(text) {
//       const input = new TextEncoder().encode(text);
//       const pointer = allocate(input.length);
//       new Uint8Array(memory.buffer).set(input, pointer);
//       receive(pointer, input.length);                       // the session has the input now, and its memory
//       const place = take();
//       const [begin, length] = new Uint32Array(memory.buffer, place, 2);
//       const outputs = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, begin, length)));
//       release();                                            // the memory of the outputs
//       return outputs;
//     }
//
// `memory.buffer` is asked for anew after every call, because memory that grows gets a new one.
//
// Who calls them keeps a session going like this:
//
// 1. Give it each message of the editor's, and carry out the outputs in their order.
// 2. Every output with a number (`find`, `list`, `read`, …) is answered by an input with that number, also where there is no such
//    folder or file: findings wait for it.
// 3. When nothing more is waiting, give it the time and `{"quiet": true}`: requests are answered then, and findings published. Do
//    so after answers too, and as long as `{"goOn": true}` is among the outputs: there is more to do, a part at a time, and
//    without it the rest is never done. A message that comes meanwhile goes first.

#if arch(wasm32)

  /// Memory for so many bytes; `receive` takes it over.
  @_expose(wasm, "allocate") @_cdecl("allocate")
  func allocate(length: Int) -> UnsafeMutableRawPointer? {
    Connection.allocate(max(length, 0)).baseAddress
  }

  /// Gives the session one input, JSON in UTF-8, in memory that came from `allocate`.
  @_expose(wasm, "receive") @_cdecl("receive")
  func receive(pointer: UnsafeMutableRawPointer, length: Int) {
    Connection.shared.receive(UnsafeMutableRawBufferPointer(start: pointer, count: max(length, 0)))
  }

  /// The outputs since the last call, a JSON array: the address of their address and their length, 32 bits each.
  /// They stay until `release` or the next `take`.
  @_expose(wasm, "take") @_cdecl("take")
  func take() -> UnsafeMutablePointer<UInt32> {
    Connection.shared.take()
  }

  /// Gives back the memory of the outputs that `take` handed out.
  @_expose(wasm, "release") @_cdecl("release")
  func release() {
    Connection.shared.release()
  }

#endif
