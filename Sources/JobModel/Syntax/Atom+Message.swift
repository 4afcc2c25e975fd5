extension Atom {
  /// The atoms of a text that is no job, such as a message: there are no actions in it.
  package static func all(in bytes: [UInt8]) -> [Atom] {
    var scanner = AtomScanner(bytes, vocabulary: .builtIn)
    scanner.scan(0..<bytes.count, block: 0, hasActions: false)
    return scanner.atoms
  }
}
