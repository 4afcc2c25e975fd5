/// A sentence or a title: what is found again in the other text, and compared with itself there.
package struct GuardUnit: Sendable {
  package enum Kind: UInt8, Sendable {
    case sentence
    /// A heading, or the label before a sentence.
    case title
  }

  package let kind: Kind
  package let range: Range<Int>
  /// Its place among the sentences of the reading.
  let sentence: Int
  /// The block that it stands in.
  let block: Int
  let words: Range<Int>
  /// The item that it stands in, the innermost.
  let item: Int?
  /// Whether a number counts that item.
  let isOrdered: Bool
  /// Something decides whether it happens at all.
  let isConditional: Bool
  /// It introduces what stands below it.
  let introduces: Bool
  /// The unit that it stands under: the sentence of the item around its list, or the one that introduces the list.
  var governor: Int?
}
