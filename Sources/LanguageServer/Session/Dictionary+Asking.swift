extension Dictionary.Values {
  /// Asks a value where it stands. Who takes it out to look at one part of it copies all of it.
  mutating func ask<Result>(_ place: Index, _ question: (inout Value) -> Result) -> Result { question(&self[place]) }
}
