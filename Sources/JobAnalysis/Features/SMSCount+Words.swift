package import JobModel

extension SMSCount {
  /// "2 segments, 45 left in the last".
  package var words: String { total.words }
}

extension SMSTotal {
  /// "2 segments, 45 left in the last".
  var words: String {
    let noun = segments == 1 ? "segment" : "segments"
    let kind = encoding == .ucs2 ? " of \(segments > 1 ? encoding.joined : encoding.alone)" : ""
    let reason = encoding == .ucs2 ? " (a character is outside the basic alphabet)" : ""
    return "\(segments) \(noun)\(kind)\(reason), \(room) left in the last"
  }
}
