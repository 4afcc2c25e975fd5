extension ObjectShape {
  /// A `NAME.action.json` that is a text message.
  package static let textMessage = ObjectShape(
    name: "a text message",
    keys: [
      kind,
      Key("name", .text, isRequired: true, "letters, digits, _ and -"),
      Key("description", .text, "what it does and when to use it; the agent chooses by this"),
      Key("channel", .text, "the messaging channel that it is sent from"),
      Key("recipient", .textOr(.object(recipient)), isRequired: true, "\"contact\", or { \"custom\": … }"),
      Key("parameters", .schema, "what the agent collects first, as a JSON Schema"),
      Key("message", .text, "the text; empty: the agent writes it"),
      ignore,
    ])

  /// A `NAME.action.json` that is a conditional text.
  package static let conditionalText = ObjectShape(
    name: "a conditional text",
    keys: [
      kind,
      Key("name", .text, isRequired: true, "letters, digits, _ and -"),
      Key("condition", .text, isRequired: true, "when it is sent, in plain words"),
      Key("content", .text, isRequired: true, "the text that is sent"),
      ignore,
    ])

  /// An action file that does not say what it is.
  package static let unknownAction = ObjectShape(
    name: "an action",
    keys: [kind]
      + (textMessage.keys + conditionalText.keys).filter { $0.key != "kind" }.map { key in
        Key(key.key, key.shape, key.help)
      })

  private static let kind = Key(
    "kind", .choice(["textMessage", "conditionalText"]), isRequired: true, "which kind of action this is")
  private static let ignore = Key("ignore", .list(.text), "rules that are silent in this file")
  private static let recipient = ObjectShape(
    name: "a recipient",
    keys: [Key("custom", .text, isRequired: true, "a phone number, or {{ .parameters.phone_number }}")])
}
