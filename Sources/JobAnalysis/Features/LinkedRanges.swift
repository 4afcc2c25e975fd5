import JobModel

extension Snapshot {
  /// The places that have to be typed alike with the one under the cursor: a variable's name throughout its file.
  package func linkedRanges(at offset: Int) -> [Range<Int>]? {
    guard let mention = mention(at: offset), case .variable(let name) = mention.symbol else { return nil }
    let ranges = mentions(of: mention.symbol).map { $0.range }.filter { document.text.string($0) == name }
    return ranges.count > 1 && ranges.contains(mention.range) ? ranges : nil
  }
}
