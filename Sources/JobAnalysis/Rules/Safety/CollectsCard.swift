import JobModel

extension Rule {
  static let collectsCard = Rule(
    id: "collects-card", summary: "callers are asked for the number of a payment card", severity: .warning,
    sight: .near, cues: .cards,
    why: """
      A card number that is said on the call ends up in its recording, its transcript and its summary, where the rules of the \
      card companies do not allow it. Text a payment link instead. The last four digits are fine. This is not legal advice.
      """,
    source: .craft,
    examples: [
      .flags("Ask for the ⟦card number⟧ and its expiry date.\n"),
      .flags("Take the ⟦credit card number⟧ and the CVV.\n"),
      .flags("Ask them for:\n- their name\n- the ⟦debit card number⟧\n"),
      .flags("Then ask what their ⟦CVV⟧ is.\n"),
      .flags("Ask for the full ⟦card number⟧ and the PIN.\n"),
      .fine("Never ask for the card number, the PIN or the CVV.\n"),
      .fine("Ask for the last four digits of the card number on the payment.\n"),
      .fine("Ask for the card number; it begins with 21 and is on the library card.\n"),
      .fine("Ask for the library card number and the PIN.\n"),
      .fine("Ask if they want to pay by credit card.\n"),
      .fine("Let them know you'll text the link; do not take card numbers yourself.\n"),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, conduct.allCues.isAny(of: .cards) else { return [] }
    return conduct.english(with: .cards).flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      return conduct.askedWords(at: place).compactMap { words in
        guard let range = card(in: words, of: sentence, conduct) else { return nil }
        return Mark(range, "card details do not belong on a call, which is recorded; text a payment link instead")
      }
    }
  }

  /// A payment card by its own words, or by what is said of it in the same sentence.
  private static func card(in words: Range<Int>, of sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    guard let range = conduct.phrase(CardWords.plain, in: words) ?? conduct.phrase(CardWords.cards, in: words) else {
      return nil
    }
    let before = words.lowerBound..<conduct.place(from: range.lowerBound, in: sentence)
    if conduct.has(CardWords.parts, in: before) { return nil }
    let isPlain = conduct.phrase(CardWords.plain, in: words) != nil
    return isPlain
      || conduct.has(CardWords.payments, in: conduct.around(words.lowerBound, in: sentence))
        && !conduct.has(CardWords.others, in: conduct.around(words.lowerBound, in: sentence))
      ? range : nil
  }
}

enum CardWords {
  static let plain = PhraseSet(
    """
    card details
    card security code
    credit card details
    credit card info
    credit card information
    credit card number
    credit card numbers
    cvc
    cvv
    debit card details
    debit card number
    debit card numbers
    payment card number
    """)
  static let cards = PhraseSet(
    """
    card number
    card numbers
    """)
  /// Only a part of a number.
  static let parts = WordSet("digits ending four last")
  static let payments = WordSet(
    "charge charged cvc cvv deposit expiration expiry mastercard pay paying payment pin visa")
  static let others = WordSet("fob gift id insurance key library loyalty member members membership")
}
