/// The fields of a job, before its instructions: a small, exact subset of YAML.
package struct FrontMatter: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: Value
    /// The value as it is spelled, quotes included; empty, after the colon, where there is none.
    package let valueRange: Range<Int>
    /// Where the value stands letter by letter, if it is spelled without escapes or line breaks.
    package let plainRange: Range<Int>?
  }

  package enum Value: Sendable, Equatable {
    case none
    case text(String)
    case list([Item])

    package var text: String? {
      guard case .text(let text) = self else { return nil }
      return text
    }
  }

  package struct Item: Sendable, Equatable {
    package let text: String
    package let range: Range<Int>
  }

  /// What is not in the subset, where, and what to write.
  package struct Problem: Sendable, Equatable {
    package let range: Range<Int>
    package let message: String
    /// The reading is certain, only probably not what is meant.
    package let isWarning: Bool
    /// Makes the value that was probably meant.
    package let repair: Repair?
  }

  package struct Repair: Sendable, Equatable {
    package let title: String
    package let edit: TextEdit
    /// Nothing else can be meant.
    package let isCertain: Bool
  }

  /// From the first `---` to the end of the line of the last one.
  package let range: Range<Int>
  /// The lines between the two fences.
  package let body: Range<Int>
  package let entries: [Entry]
  package let problems: [Problem]

  /// The first entry of that name: a repeated key is an error, and the first one holds.
  package func entry(_ key: String) -> Entry? {
    entries.first { $0.key == key }
  }
}
