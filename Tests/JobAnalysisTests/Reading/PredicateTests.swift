import JobAnalysis
import JobModel
import Testing

/// What a rewrite may do with a sentence, and with which ones it must not.
struct PredicateTests {
  private func first(_ text: String) throws -> (JobSyntax, Reading, SentenceReading) {
    let syntax = JobSyntax(SourceText(text))
    let reading = Reading(syntax)
    return (syntax, reading, try #require(reading.sentences.first))
  }

  @Test(arguments: [
    "First greet the caller|, then |ask for their name| and then |ask for their email|, and finally |read the email back to them.",
    "Take the new address| and |read it back to them.",
    "Ask for their first and last name|, and next, |read it back to them.",
    "Ask for the zip code|; |check it on the map.",
    "Ask for the caller's name|, then |/Send SMS: \"Hi\"",
    "Let them know you'll text the link now|, then |/Send SMS: \"Hi\"",
  ])
  func `a sentence of several steps is split`(marked: String) throws {
    let pieces = marked.split(separator: "|").map(String.init)
    let (syntax, reading, sentence) = try first(pieces.joined())
    let splitting = try #require(reading.canSplit(sentence, in: syntax))
    let joints = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
    #expect(splitting.joints.map { syntax.text.string($0.range) } == joints)
    #expect(splitting.isCertain)
  }

  @Test(arguments: [
    "Never give the price and then apologise for it.",
    "Do not put the caller on hold and then ask for their number.",
    "For new patients, ask for their date of birth and confirm their insurance.",
    "On weekends, take a message and text the on-call technician.",
    "After hours, take a message and read it back to them.",
    "Once they agree, take a message and read it back to them.",
    "Only ask for the order number and then transfer the caller.",
    "Collect and verify the number.",
    "Tell them to log out and log back in to the app.",
    "Call and confirm the number.",
    "Ask for their name and address.",
    "Ask for their first and last name and phone number.",
    "Confirm the first, middle and last name of the caller.",
    "Offer them this week, next week or another time.",
    "Hold the line until they answer and then ask for the code.",
    "You should ask for the VIN and then read it back.",
    "Look it up and tell them the balance.",
  ])
  func `a sentence whose words reach over the joint stays whole`(text: String) throws {
    let (syntax, reading, sentence) = try first(text)
    #expect(reading.canSplit(sentence, in: syntax) == nil)
  }

  @Test func `what hangs on an answer is no certain split`() throws {
    let (syntax, reading, sentence) = try first("Ask if they would like the link, then text it to them.")
    #expect(reading.canSplit(sentence, in: syntax)?.isCertain != true)
  }

  @Test(arguments: [
    ("Create the request unless they ask for a human.", "unless they ask for a human"),
    ("Text the link if they want one sent.", ""),
    ("Text the link when the caller agrees.", "when the caller agrees"),
    ("Only transfer when the caller says yes.", ""),
    ("Ask if they have a gate code.", ""),
    ("Do not create a request if the caller only has a question.", ""),
    ("Transfer the call if it is urgent.", ""),
    ("Take a message, and read it back if they agree.", ""),
    ("Text the link if they want and agree.", ""),
    ("Then text the link if they want a visit.", ""),
    ("Go on naturally as if the caller knew.", ""),
    ("Offer advice on when callers need help.", ""),
    ("Note roughly when the leak began.", ""),
  ])
  func `a condition comes first where nothing else changes`(text: String, condition: String) throws {
    let (syntax, reading, sentence) = try first(text)
    #expect(reading.canFront(sentence, in: syntax).map { syntax.text.string($0.condition) } ?? "" == condition)
  }

  @Test(arguments: [
    ("Please make sure to ask for their zip code.", "Please make sure to"),
    ("Go ahead and read it back.", "Go ahead and"),
    ("I'd like you to ask for the name.", "I'd like you to"),
    ("We’d like you to ask for the name.", "We’d like you to"),
    ("Be sure to thank them.", "Be sure to"),
    ("Make sure the address is right.", ""),
    ("You should ask for the VIN.", ""),
    ("Just ask for the VIN.", ""),
    ("Sona will confirm before transferring.", ""),
    ("Never please everyone.", ""),
  ])
  func `words that say nothing are found`(text: String, filler: String) throws {
    let (syntax, reading, sentence) = try first(text)
    #expect(reading.filler(of: sentence).map { syntax.text.string($0) } ?? "" == filler)
  }
}
