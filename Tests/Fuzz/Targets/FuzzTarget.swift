/// A door through which bytes from outside come in, and what must hold whatever they are.
///
/// A breach ends the process, as a trap does: that is what a fuzzer notices. `Tests/Fuzz/run` drives it; the finds lie in
/// `Tests/Fuzz/Finds` and are run by `FuzzTests`.
package struct FuzzTarget: Sendable {
  package let name: String
  package let run: @Sendable ([UInt8]) -> Void

  /// Sorted by name.
  package static let all: [FuzzTarget] = [
    .edits, .framing, .history, .job, .json, .offers, .optimize, .positions, .prose, .schema, .session, .template,
    .tools,
  ]

  package static func named(_ name: String) -> FuzzTarget? {
    all.first { $0.name == name }
  }
}

/// Ends the process with what should have held.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) {
  if !condition { fatalError(what()) }
}
