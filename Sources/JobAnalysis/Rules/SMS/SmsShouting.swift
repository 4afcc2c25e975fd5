import JobModel

extension Rule {
  static let smsShouting = Rule(
    id: "sms-shouting", summary: "a text message in capitals, or with digits in place of letters",
    severity: .information,
    isOnByDefault: false,
    sight: .close, cues: .messages,
    why:
      "Spam filters look for capitals and for words such as fr33: a message with them may not arrive, and reads as shouting.",
    source: .craft,
    examples: [
      .flags("/Send SMS: \"⟦YOUR APPOINTMENT IS BOOKED FOR TOMORROW⟧\"\n"),
      .flags("/Send SMS: \"Get your ⟦fr3e⟧ quote\"\n"),
      .flags(
        #"{"kind": "conditionalText", "name": "a", "condition": "b", "content": "⟦\"CALL US BACK AT ONCE, PLEASE\"⟧"}"#,
        in: .action),
      .fine("/Send SMS: \"Your HVAC visit is booked\"\n"),
      .fine("/Send SMS: \"OK, SEE YOU\"\n"),
      .fine("/Send SMS: \"Ref A1B2C3, gate b2b, https://example.com/FR3E\"\n"),
      .fine("NEVER GIVE PRICES OVER THE PHONE.\n"),
    ]
  ) { snapshot in
    snapshot.messages.flatMap { message -> [Mark] in
      var letters = 0
      var capitals = 0
      var marks: [Mark] = []
      for piece in message.words {
        for index in piece where message.bytes[index].isASCIILetter {
          letters += 1
          if message.bytes[index].isUpper { capitals += 1 }
        }
        marks += digitWords(in: message, piece)
      }
      guard letters >= 20, capitals * 5 > letters * 2 else { return marks }
      return [
        Mark(message.place, "this message shouts, and spam filters look for that; write it in lower case")
      ]
    }
  }

  /// Small letters with one digit between two of them that looks like a letter.
  private static func digitWords(in message: PlacedText, _ piece: Range<Int>) -> [Mark] {
    let bytes = message.bytes
    var marks: [Mark] = []
    var index = piece.lowerBound
    while index < piece.upperBound {
      let word = index..<bytes.wordEnd(from: index, to: piece.upperBound)
      if word.count >= 4, bytes[word].allSatisfy({ $0.isLower || "01345".utf8.contains($0) }),
        word.dropFirst().dropLast().contains(where: {
          bytes[$0].isDigit && bytes[$0 - 1].isLower && bytes[$0 + 1].isLower
        })
      {
        marks.append(
          Mark(
            message.place(of: word),
            "\(message.quotation(word)) has a digit for a letter, and spam filters look for that; write the letter"))
      }
      index = max(word.upperBound, index + 1)
    }
    return marks
  }
}
