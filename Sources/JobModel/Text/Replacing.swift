extension SourceText {
  /// Applies one edit as an editor sends it, with every keystroke: never refused, and quick.
  ///
  /// The range is clamped and moved back to where scalars begin. Only the lines around the edit are looked for
  /// again: whether a line begins at an offset depends on the byte before it and the byte at it, nothing else.
  package func replacing(_ edit: TextEdit) -> SourceText {
    let range = scalarRange(edit.range)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count - range.count + edit.replacement.utf8.count)
    bytes += self.bytes[..<range.lowerBound]
    bytes += edit.replacement.utf8
    let end = bytes.count
    bytes += self.bytes[range.upperBound...]

    var starts = Array(lineStarts[..<max(1, lineStarts.firstIndex(above: range.lowerBound - 1))])
    let isPlain = Self.appendLineStarts(endedIn: max(0, range.lowerBound - 1)..<end, of: bytes, to: &starts)
    let shift = end - range.upperBound
    for start in lineStarts[lineStarts.firstIndex(above: range.upperBound)...] { starts.append(start + shift) }
    return SourceText(
      valid: bytes, lineStarts: starts, isPlainASCII: isPlainASCII && isPlain,
      mayHaveNoBreakSpace: mayHaveNoBreakSpace
        || !isPlain && bytes.firstNoBreakSpace(from: range.lowerBound, to: end) < end)
  }
}
