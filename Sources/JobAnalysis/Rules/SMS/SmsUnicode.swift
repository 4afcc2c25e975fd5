import JobModel

extension Rule {
  static let smsUnicode = Rule(
    id: "sms-unicode", summary: "a typographic character makes a text message dearer", severity: .information,
    why: """
      One character outside the basic alphabet (a curly quote, a long dash, an ellipsis) leaves room for 70 characters in a \
      segment instead of 160. Its plain form says the same for less. It is mentioned only where that saves a segment.
      """,
    source: .conditionalTexts,
    examples: [
      .flags(
        "/Send SMS: \"It⟦’⟧s \(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"It's \(String(repeating: "a", count: 70))\"\n"),
      .flags(
        "/Send SMS: \"9⟦–⟧5\(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"9-5\(String(repeating: "a", count: 70))\"\n"),
      .flags(
        "/Send SMS: \"Hm⟦…⟧\(String(repeating: "a", count: 70))\"\n",
        becomes: "/Send SMS: \"Hm...\(String(repeating: "a", count: 70))\"\n"),
      .fine("/Send SMS: \"It’s ready\"\n"),
      .fine("/Send SMS: \"🎉 \(String(repeating: "a", count: 80))\"\n"),
      .fine("Don’t say – ever – that it’s \(String(repeating: "so ", count: 40)) late.\n"),
    ]
  ) { snapshot in
    snapshot.builtInActions(.sendSMS).flatMap { action -> [Mark] in
      guard let argument = action.argument else { return [] }
      let content = snapshot.document.text.string(argument.content)
      let count = SMSCount(content)
      let plain = count.forcing.compactMap { GSM7.plain($0.scalar) }
      guard count.encoding == .ucs2, plain.count == count.forcing.count,
        SMSCount(folded(content)).segments < count.segments
      else { return [] }
      let edits = zip(count.forcing, plain).map { forcing, plain in
        TextEdit(
          range: argument.content.lowerBound + forcing.range.lowerBound..<argument.content.lowerBound
            + forcing.range.upperBound, replacement: plain)
      }
      return edits.prefix(1).map { first in
        Mark(
          first.range,
          "this character takes the message to \(count.segments) segments; write \(first.replacement) instead",
          fixes: [Fix(title: "use plain characters in this message", edits: edits)])
      }
    }
  }

  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      let plain = GSM7.septets(scalar) == 0 ? GSM7.plain(scalar) : nil
      if let plain { folded += plain } else { folded.unicodeScalars.append(scalar) }
    }
    return folded
  }
}
