import JobModel

extension Rule {
  static let smsSensitive = Rule(
    id: "sms-sensitive", summary: "a text message with, or asking for, what should not travel by text",
    severity: .warning,
    sight: .close, cues: .messages,
    why: """
      A text message is not encrypted and stays on the phone. Card numbers, social security numbers and passwords do not \
      belong in one, and nobody should be asked to reply with them. Part of a number, such as the last four digits, is fine.
      """,
    source: .craft,
    examples: [
      .flags("/Send SMS: \"Please reply with your ⟦card number⟧\"\n"),
      .flags("/Send SMS: \"Your card ⟦4111 1111 1111 1111⟧ was charged\"\n"),
      .flags("/Send SMS: \"Your ⟦password is hunter2⟧\"\n"),
      .flags(
        #"{"kind": "textMessage", "name": "a", "recipient": "contact", "message": "\"SSN\" on file: ⟦{{ .variables.ssn }}⟧"}"#,
        in: .action),
      .flags("/Send SMS: \"We have ⟦078-05-1120⟧ on file, text us your ⟦CVV⟧\"\n"),
      .fine("/Send SMS: \"Reset your password here: https://example.com\"\n"),
      .fine("/Send SMS: \"Your card ending in 1111 was charged {amount}, ref {card_last_four}\"\n"),
      .fine("/Send SMS: \"Never reply with your card number, and don’t share your CVV\"\n"),
      .fine("/Send SMS: \"We send a link to reset your password. Text us if you forgot your password\"\n"),
      .fine("/Send SMS: \"Call us at +1 415 555 0123, order 4111111111111112\"\n"),
    ]
  ) { snapshot in
    snapshot.messages.flatMap { message in
      SensitiveParts(message).ranges.map { range in
        Mark(
          message.place(of: range),
          "\(message.quotation(range)) should not travel by text, which anybody with the phone can read; leave it out, or take it another way"
        )
      }
    }
  }
}
