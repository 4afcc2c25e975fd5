import JobAnalysis
import JobModel

extension Mutation {
  static let atoms = [
    Mutation("edit a message", by: "actions", isGrave: true) { specimen in
      specimen.syntax.actions.compactMap { action in
        guard let content = action.argument?.content, !content.isEmpty else { return nil }
        return [TextEdit(range: content.lowerBound..<content.lowerBound, replacement: "Oh ")]
      }
    },
    Mutation("drop an action", by: "actions", isGrave: true) { specimen in
      specimen.syntax.actions.map { [TextEdit(range: $0.range, replacement: "")] }
    },
    Mutation("drop the slash of an action", by: "actions", isGrave: true) { specimen in
      specimen.syntax.actions.map { action in
        [TextEdit(range: action.range.lowerBound..<action.range.lowerBound + 1, replacement: "")]
      }
    },
    Mutation("swap two actions", by: "actions", isGrave: true) { specimen in
      zip(specimen.syntax.actions, specimen.syntax.actions.dropFirst()).compactMap { one, other in
        let (first, second) = (specimen.string(one.range), specimen.string(other.range))
        guard first != second else { return nil }
        return [TextEdit(range: one.range, replacement: second), TextEdit(range: other.range, replacement: first)]
      }
    },
    Mutation("variable to prose", by: "variables", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .variable || $0 == .template }) { text in
        text.filter { !"{}.".contains($0) }.split { $0 == "_" || $0 == " " }.joined(separator: " ")
      }
    },
    Mutation("another variable", by: "variables", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .variable || $0 == .template }) { $0.replacing("_", with: "__", maxReplacements: 1) }
    },
    Mutation("one letter of an address", by: "addresses", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .url || $0 == .email }) { text in
        guard let last = text.last(where: { $0.isLetter }), let place = text.lastIndex(of: last) else { return nil }
        return String(text[..<place]) + (last == "x" ? "y" : "x") + String(text[text.index(after: place)...])
      }
    },
    Mutation("one digit of a phone number", by: "phones", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .phone }, digitChanged)
    },
    Mutation("number plus one", by: "numbers", isGrave: true) { specimen in
      specimen.eachAtom(
        {
          switch $0 {
          case .number, .money, .percent, .time, .date: true
          default: false
          }
        }, digitChanged)
    },
    Mutation("another number word", by: "numbers", isGrave: true) { specimen in
      let words = ["one": "two", "two": "three", "three": "two", "once": "twice", "twice": "once", "ten": "nine"]
      return specimen.eachWord { _, word in words[word.lowercased()] }
    },
    Mutation("edit quoted speech", by: "speech", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .speech }) { text in
        guard let space = text.firstIndex(of: " ") else { return nil }
        return String(text[..<space]) + " really" + String(text[space...])
      }
    },
    Mutation("drop a word of quoted speech", by: "speech", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .speech }) { text in
        guard let space = text.firstIndex(of: " "),
          let end = text[text.index(after: space)...].firstIndex(of: Character(" "))
        else { return nil }
        return String(text[..<space]) + String(text[end...])
      }
    },
    Mutation("quoted speech to prose", by: "speech", isGrave: true) { specimen in
      specimen.eachAtom({ $0 == .speech }) { String($0.dropFirst().dropLast()) }
    },
  ]

  @Sendable private static func digitChanged(_ text: String) -> String? {
    guard let last = text.lastIndex(where: { $0.isNumber }), let digit = text[last].wholeNumberValue else { return nil }
    return String(text[..<last]) + "\((digit + 1) % 10)" + String(text[text.index(after: last)...])
  }
}
