extension ObjectShape {
  /// One level of the JSON Schema that describes an action's parameters: the words of it that say something to an agent.
  package static let parameterSchema = ObjectShape(
    name: "a description of parameters",
    keys: [
      Key("type", .choice(["object", "string", "integer", "number", "boolean", "array"]), "what kind of value it is"),
      Key("description", .text, "what the agent should put there"),
      Key("properties", .map(.schema), "the fields of an object, each with its own description"),
      Key("required", .list(.text), "the fields that must be there; the others may be missing"),
      Key("enum", .list(.anything), "the only values that it can have"),
      Key("items", .schema, "what each element of a list is"),
      Key("minimum", .number, "the smallest number"),
      Key("maximum", .number, "the largest number"),
      Key("minLength", .count, "the fewest characters"),
      Key("maxLength", .count, "the most characters"),
      Key("minItems", .count, "the fewest elements of a list"),
      Key("maxItems", .count, "the most elements of a list"),
      Key("format", .text, "how a text is written: date, time, date-time, email, uri"),
      Key("pattern", .text, "a regular expression that a text must match"),
      Key("default", .anything, "the value where none is given"),
      Key("examples", .list(.anything), "values to show in previews"),
      Key("title", .text, "a short name for people"),
      Key("additionalProperties", .anything, "whether fields that are not listed may come too"),
    ])

  /// The values of `format` that agents and forms commonly know.
  package static let formats = ["date", "time", "date-time", "email", "uri", "phone"]
}
