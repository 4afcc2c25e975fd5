import FuzzTargets
import Glibc

// With libFuzzer, which brings a `main` of its own, the target is named by CALLWRIGHT_FUZZ. Without it the program runs the
// files that it is given: fuzz TARGET FILE…

#if FUZZING

  private let target: FuzzTarget = {
    let name = getenv("CALLWRIGHT_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.named(name) else {
      fatalError("CALLWRIGHT_FUZZ is \(name), not one of: \(FuzzTarget.all.map { $0.name }.joined(separator: " "))")
    }
    return target
  }()

  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }

#else

  @main
  struct Fuzz {
    static func main() {
      let arguments = CommandLine.arguments.dropFirst()
      guard let name = arguments.first else {
        print(FuzzTarget.all.map { $0.name }.joined(separator: "\n"))
        return
      }
      guard let target = FuzzTarget.named(name) else {
        print("there is no target \(name)")
        exit(2)
      }
      for path in arguments.dropFirst() {
        guard let bytes = contents(of: path) else {
          print("\(path) cannot be read")
          exit(2)
        }
        target.run(bytes)
      }
    }

    private static func contents(of path: String) -> [UInt8]? {
      guard let file = fopen(path, "r") else { return nil }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
      return bytes
    }
  }

#endif
