import JobModel

extension Rule {
  static let mojibake = Rule(
    id: "mojibake", summary: "characters that were read in the wrong encoding", severity: .warning,
    stays: { edit, _ in edit.bytes.isASCII },
    why: """
      Copied through a program that guessed the encoding wrongly, an apostrophe becomes â€™ and an é becomes Ã©. The agent \
      reads it as it is, and a text message sends it that way, and gets longer.
      """,
    source: .craft,
    examples: [
      .flags("Take the patient⟦â€™⟧s details.\n", becomes: "Take the patient’s details.\n"),
      .flags("Greet Ren⟦Ã©⟧ and Zo⟦Ã«⟧.\n", becomes: "Greet René and Zoë.\n"),
      .flags("Quiet hours: 10 p.m. ⟦โ€“⟧ 7 a.m.\n", becomes: "Quiet hours: 10 p.m. – 7 a.m.\n"),
      .flags("/Send SMS: \"Bis bald in M⟦Ã¼⟧nchen ⟦ðŸ˜€⟧\"\n", becomes: "/Send SMS: \"Bis bald in München 😀\"\n"),
      .flags(
        "{\"members\": [{\"name\": \"Ren⟦Ã©⟧\"}]}", becomes: "{\"members\": [{\"name\": \"René\"}]}", in: .workspace),
      .flags("Say that it costs 5 ⟦â‚¬⟧, a caf⟦�⟧ more.\n"),
      .fine("Greet René, Zoë and Łukasz in München – “Bis bald!” 😀\n"),
      .fine("O PREÇO É « 5 £ » NA MAÇÃ”, diz o Sr. Årøe, 20 °C.\n"),
      .fine("Приветствуйте клиента. 您好。 โปรดรอ\n"),
    ]
  ) { snapshot in
    let text = snapshot.document.text
    if text.isPlainASCII { return [] }
    return Misread.all(in: text.bytes).map { misread in
      let quotation = snapshot.quotation(misread.range)
      guard let meant = misread.meant else {
        return Mark(
          misread.range, "a character was lost here when the text was read in the wrong encoding; write it again")
      }
      return Mark(
        misread.range,
        "\(quotation) was read in the wrong encoding; write \(meant.isEmpty ? "nothing" : meant) instead",
        fixes: [
          Fix(
            title: "write \(meant.isEmpty ? "nothing" : meant)",
            edits: [TextEdit(range: misread.range, replacement: meant)],
            safety: misread.roundTrips ? .safe : .needsReview)
        ])
    }
  }
}
