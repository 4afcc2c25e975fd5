package import JSONText

extension Rehearsal.Moment {
  /// What to do or to look for, on one line.
  package var line: String {
    let words = Wording.plain(words)
    switch kind {
    case .say: return words
    case .expect: return "The agent: " + words
    case .text: return "A text arrives: “\(words)”"
    case .transfer: return "The call goes to " + words
    case .end: return words
    }
  }

  package var kindName: String {
    switch kind {
    case .say: "say"
    case .expect: "expect"
    case .text: "text"
    case .transfer: "transfer"
    case .end: "end"
    }
  }
}

extension Rehearsal {
  package var json: JSONValue {
    .array(
      calls.map { call in
        [
          "title": .string(call.title),
          "moments": .array(call.moments.map { ["kind": .string($0.kindName), "words": .string($0.words)] }),
        ]
      })
  }

  /// A list to tick off on paper, or in a wiki.
  package func text(isMarkdown: Bool, title: String) -> String {
    var lines = [isMarkdown ? "# Test calls: \(title)" : "Test calls: \(title)", ""]
    if hasTexts {
      lines += ["Call from a phone that can take texts: they come to the number that you call from.", ""]
    }
    for (number, call) in calls.enumerated() {
      lines.append((isMarkdown ? "## " : "") + "\(number + 1). \(call.title)")
      lines.append("")
      for moment in call.moments {
        let box = moment.kind == .say ? (isMarkdown ? "- " : "   You: ") : (isMarkdown ? "- [ ] " : "   [ ] ")
        lines.append(box + moment.line)
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private var hasTexts: Bool { calls.contains { $0.moments.contains { $0.kind == .text } } }
}
