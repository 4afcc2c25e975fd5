import JSONText

/// What is said to a model: the same words for every model, so that what it does can be compared.
enum ModelPrompt {
  static let words = """
    You rewrite instructions for an AI phone agent so that the agent follows them better. Your rewrite must say what the text \
    says, no more and no less: it is compared with the text, sentence by sentence, and thrown away if anything is lost, added \
    or moved.

    How the text gets better: one step, one sentence, in the order in which things happen; steps as a numbered list; a \
    condition before what it decides; “Otherwise” right below its condition, as a bullet; what to ask for as a list; words \
    without content left out. A line of its own may say Goal:, Steps:, Off-script:, Rules: or Background:. No other titles.

    What must stay:
    1. Every token such as ⟦A1⟧ stands for something that you cannot see. Each of those in “kept” must appear in your text \
    exactly once, unchanged, in the sentence where it is now. Tokens of actions (⟦A…⟧) stay in their order.
    2. Every sentence stays, in its order, in nearly its own words. Only a sentence of “movable” may go where it says, whole; \
    then its number belongs in “moved”.
    3. Every if, unless, when, before, after, only, never, not, must, should, may, always and number word stays, and stays \
    with the words that it is about.
    4. Titles, comments and code that are there stay.
    5. You add nothing: no step, no courtesy, no example, no name. What is unclear stays as unclear as it is; ask the author \
    about it in “questions”.

    Your whole answer is one JSON object, with nothing before or after it: {"version": 1, "text": "the text, rewritten", \
    "moved": [numbers of sentences], "questions": ["what only the author can know"]}. “moved” and “questions” may be left out. \
    If nothing can be better, give the text back as it is.
    """
}

extension ModelRewrite {
  /// The request as JSON: one object on one line.
  package func request() -> [UInt8] {
    let request: JSONValue = [
      "version": .int(ModelReply.version), "task": "optimize", "language": "en",
      "instructions": .string(ModelPrompt.words),
      "text": .string(masked.text),
      "kept": .array(masked.kept.map { ["token": .string($0.token), "kind": .string($0.kind.name)] }),
      "movable": .array(
        movable.map { sentence in
          ["number": .int(sentence.number), "text": .string(sentence.text), "to": .string(sentence.title)]
        }),
      "limits": ["characters": limit.map { .int($0) } ?? .null],
    ]
    var bytes: [UInt8] = []
    request.write(into: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}
