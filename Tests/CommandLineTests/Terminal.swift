import Foundation
import Glibc
import TestSupport

/// The program at a terminal, with somebody who types everything beforehand.
enum Terminal {
  struct Result {
    let output: String
    let exitCode: Int32
  }

  static func run(
    _ arguments: [String], typing keys: String, in folder: URL, environment: [String: String]
  ) throws -> Result {
    let terminal = try open("/dev/ptmx")
    defer { close(terminal) }
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard ioctl(terminal, unlock, &lock) == 0, ioctl(terminal, numberOfSeat, &number) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    let seat = FileHandle(fileDescriptor: try open("/dev/pts/\(number)"), closeOnDealloc: true)
    let process = Process()
    process.executableURL = BuiltProgram.path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = seat
    process.standardOutput = seat
    process.standardError = seat
    try process.run()
    try seat.close()
    let typed = Array(keys.utf8)
    guard write(terminal, typed, typed.count) == typed.count else { throw POSIXError(.EIO) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // Once nobody sits there any more reading fails.
    while true {
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self).replacing("\r\n", with: "\n")
    return Result(output: text, exitCode: process.terminationStatus)
  }

  private static let unlock: UInt = 0x4004_5431
  private static let numberOfSeat: UInt = 0x8004_5430

  private static func open(_ path: String) throws -> Int32 {
    let descriptor = Glibc.open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(.ENOTTY) }
    return descriptor
  }
}
