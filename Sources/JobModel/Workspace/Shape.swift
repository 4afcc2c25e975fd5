/// The form of a value in one of Callwright's JSON files: which keys it has and what each holds.
///
/// One definition for the rules about files, for completion in them, and for the JSON Schemas.
package indirect enum Shape: Sendable {
  case text
  /// A text by which something is called: not empty, and not of blanks alone.
  case name
  case flag
  case number
  /// A whole number from 0 on.
  case count
  /// A whole number from 1 on, and small enough that nothing reckoned from it overflows.
  case amount
  /// The same as a count, or null for "no limit".
  case limit
  /// A country in two letters.
  case region
  /// One of these words.
  case choice([String])
  case list(Shape)
  case object(ObjectShape)
  /// Any key, each holding this.
  case map(Shape)
  /// A text, or an object.
  case textOr(Shape)
  /// A program and its arguments.
  case command
  /// A JSON Schema, which has rules of its own.
  case schema
  case anything

  package static let amounts = 1...1_000_000_000

  /// What it is, for a message: "must be …".
  package var words: String {
    switch self {
    case .text: "text in quotes"
    case .name: "text in quotes that is not empty"
    case .flag: "true or false, without quotes"
    case .number: "a number, without quotes"
    case .count: "a whole number, without quotes"
    case .amount: "a whole number from 1 to \(Shape.amounts.upperBound.grouped), without quotes"
    case .limit: "a whole number, or null for no limit"
    case .region: "a country in two letters, such as \"US\""
    case .choice(let words): "one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
    case .command: "a list of texts in [ ]: the program first, then its arguments"
    case .list: "a list in [ ]"
    case .object, .map, .schema: "an object in { }"
    case .textOr: "text in quotes, or an object in { }"
    case .anything: "any value"
    }
  }
}

/// The keys of one kind of object.
package struct ObjectShape: Sendable {
  package struct Key: Sendable {
    package let key: String
    package let shape: Shape
    package let isRequired: Bool
    /// What it is for, on one line.
    package let help: String

    package init(_ key: String, _ shape: Shape, isRequired: Bool = false, _ help: String) {
      self.key = key
      self.shape = shape
      self.isRequired = isRequired
      self.help = help
    }
  }

  /// What the object is, with its article: "a member".
  package let name: String
  package let keys: [Key]

  package func key(_ name: String) -> Key? {
    keys.first { $0.key == name }
  }
}
