/// Lines that frame a part of a job as in XML: `<rules>` and `</rules>`, as people write for other agents.
///
/// Only names of parts: `<name>` alone on a line is something to be filled in.
extension LineClass {
  static func tag(_ bytes: [UInt8], _ range: Range<Int>) -> LineClass? {
    guard range.count > 3, range.count <= 64, bytes[range.upperBound - 1] == ">" else { return nil }
    let isEnd = bytes[range.lowerBound + 1] == "/"
    let name = range.lowerBound + (isEnd ? 2 : 1)..<range.upperBound - 1
    var isKnown = false
    var start = name.lowerBound
    for index in name where !bytes[index].isASCIILetter {
      guard bytes[index].isAny(of: "_-") else { return nil }
      isKnown = isKnown || parts.contains(bytes, start..<index)
      start = index + 1
    }
    guard isKnown || parts.contains(bytes, start..<name.upperBound) else { return nil }
    return isEnd ? .thematicBreak : .heading(level: 0, content: name)
  }

  private static let parts = WordSet(
    """
    actions background boundaries business closing company constraints context conversation escalation example examples
    facts faq faqs flow goal goals greeting guardrails guidelines handling hours identity information instructions
    knowledge limits objective objectives objections opening overview persona personality policies procedure process
    prompt purpose questions role routing rules scenario scenarios script services steps style system task tasks tone
    tools transfer voice workflow
    """)
}
