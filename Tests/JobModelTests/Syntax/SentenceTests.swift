import JobModel
import Testing

/// Sentences, with a bar where one ends and the next begins.
private let texts = [
  "call (555) 010-2233. | Ask again.",
  "at 9 a.m. Mon. through Fri. at 120 N. Main St. If they call late, wait.",
  "Say \"Hi. I'm Sam.\" | Then wait.",
  "visit ex.com/a.b. | Then go",
  "Write to a@bloom.example.\n| \"Lost?\": ask where.",
  "$89.50 plus 7.5% tax. | Say so.",
  "Offer £25. | £40 is the most. | €5 is little, approx. $3. $ is a sign.",
  "{{a.b}}. | Ask for it.",
  "e.g. name, company, etc. | Then stop",
  "number.Then ask",
  "Ask Dr. Lee. | He knows.",
  "We are Acme Inc. and proud. | Say it.",
  "We are Acme Inc. | The caller knows.",
  "It opens at 9 a.m. | Tell them.",
  "It opens at 9 a.m. sharp.",
  "Dial No. 5. | If they say no. | Then stop.",
  "J. R. Smith called. | Call back.",
  "The U.S. office is closed. | Ask the U.K. | They know.",
  "Wait... then ask. | Hmm… | Then ask. | Er… no.",
  "Really? | Yes! | Yahoo! in lower case.",
  "(This is it. It is short.) | Next one.",
  "Confirm it. | /Send SMS: \"Hi\"",
  "/Send SMS: \"Hi. Bye.\" | Then wait.",
  "/Send SMS: See you at 9 a.m. | Confirm it.",
  "then /Send SMS: https://example.com/book. | Confirm they received it.",
  "Ask first.\n| then go on.",
  "Read it back and /Transfer call: Dispatch\n| If nobody answers, take a message.",
  "/Send SMS: \"Hi\"\n| Confirm it. | /Transfer call: Sales\nfor prices.",
  "this line is soft-wrapped because it is a good deal longer than one hundred columns are, and Mr.\nLee agrees",
  "Ask for it. | 2 things matter.",
  "Ask for the acct. they use. | Allow 2 hrs. if it is a tour.",
  "we need 5 days notice. | if its sooner, say no. | text them the link. | it is short, approx. two words, esp. if it rains",
  "Do this:\n| 1 Say sorry\n|2 Ask what went wrong\n| 3 Wait",
  "ask for the no. they called from. | then ask for their order no. it came with. | if they say no. | they can wait",
  "ask for the reading\n| if it is high -> tell them a plumber calls\n| otherwise -> thank them",
  "Ask their name\n| Ask what is wrong\n| If it leaks, /Transfer call: Paul\n| Book the visit",
  "Answer for Kowalski Plumbing\n| Leaks are urgent\n| Drains cost $149 flat, one drain or all of them\n| Heaters: ask",
  "ask whats going on, and since when it has been going on, and whether they have turned the water off at the main yet, or somewhere else\n| drains - it is $149\n| heaters - ask how old\nand which kind",
  "Ask if they want to\nThe Plan, (a plan that runs\nAnd runs) and\nAsk for it when\nI say so",
  "ask them for the number\nthat they called from, and then\nask for the day",
  "Tell them that we are closed on the day of the fair and that the person whom they can\nAsk for is Ana",
  "They have\n2 Rooms and\n4 Beds; 1 Sofa",
  "/Send SMS: \"Do\n1 One\n2 Two.\" | Then wait.",
  "Stay calm. | «Bonjour» is fine.",
  "Sag es. | Über alles. | Ήρθε. | Да.",
  "これは。|それは。",
  "Use v2.5 of it. | Then 3.14 more.",
  "He said \"stop.\" | She went.",
  "Abrimos a las 24.00 h. | Sirve para todo. | J. Ruiz, p. ej. Ana.",
  "Dites par ex. « Bonjour ». | Puis attendez, p. ex. Ana.",
  "Open Mon. to Sun. 3 p.m. | Running late? | At 3 p.m. Boarding Call they rest.",
  "The caller's ex. | Then wait.",
  "Ask (e.g. by phone. or mail) now. | Go.",
  "Ask for it.\u{A0}|Read it back.\u{A0} |Say so. \u{A0}|Then /Send SMS: See you.\u{A0}|Wait.\u{A0}",
  "ask where they are\n| ask what car it is\n| ask if they are safe",
  "Mend it\n| 3.1 Password: send the link\n| 3.2 Printer: ask whether it is on\n| 3.3) Screen: say sorry",
  "It takes\n3.1 Hours and\n3.5 Minutes",
  "Name\n| Address\n| Phone",
  "Late? | apologize. | Damaged? | ask why, or how? it is free",
  "If they ask pay: $19\n| Can't answer? | say that Dawn will",
  "Rules\n| 1 say hi\n| 2 ask why\n| 3 total is paid",
  "Ask for\nAna Ortiz\n| Text her",
  "Thanks for calling! -> say this. | Any allergies? → tell the kitchen. | Pets?\n-> Say no.",
  "Do this:\r| 1 Say sorry\r|2 Ask what went wrong\r| 3 Wait",
  "Do this:\r\n| 1 Say sorry\r\n|2 Ask what went wrong\r\n| 3 Wait",
]

struct SentenceTests {
  @Test(arguments: texts)
  func `a sentence ends where a reader stops`(marked: String) {
    let pieces = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let text = pieces.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }.joined()
    let syntax = JobSyntax(SourceText(text))
    let sentences = syntax.sentences.map { syntax.text.string($0.range) }
    #expect(sentences == pieces.map { trimmed($0) })
  }

  @Test func `every sentence stands inside its block`() {
    let syntax = JobSyntax(SourceText("# Title\n\n- One. Two.\n  - Three.\n\n> Four\n> goes on. Five."))
    for sentence in syntax.sentences {
      let prose = syntax.blocks[sentence.block].content
      #expect(prose.lowerBound <= sentence.range.lowerBound && sentence.range.upperBound <= prose.upperBound)
    }
    #expect(
      syntax.sentences.map { syntax.text.string($0.range) } == [
        "Title", "One.", "Two.", "Three.", "Four\n> goes on.", "Five.",
      ])
  }

  @Test func `lines of a quote that count are sentences`() {
    let syntax = JobSyntax(SourceText(">  1 Say sorry\n>  2 Ask what went wrong"))
    #expect(syntax.sentences.map { syntax.prose.string($0.range) } == ["1 Say sorry", "2 Ask what went wrong"])
  }

  private func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character.isWhitespace }
    let start = text.drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }
}
