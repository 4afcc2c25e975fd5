import JobModel
import TestSupport
import Testing

@testable import JobAnalysis

/// What the agent does by the words of a sentence: `!` before what is forbidden, `…` behind what is only promised.
struct ConductTests {
  @Test(arguments: [
    ("Ask for the name and text them the link.", "Ask text"),
    ("Please never text or transfer them.", "!text !transfer"),
    ("Don't argue, just transfer them.", "!argue transfer"),
    ("If they don't have it, send the form.", "send"),
    ("Wait, and if nobody answers, return to them.", "Wait return"),
    ("Let them know that you'll text the link, then ask for the day.", "Let text… ask"),
    ("Tell them you are going to transfer them.", "Tell transfer…"),
    ("Tell them that you're sending it.", "Tell sending…"),
    ("You never say that.", "!say"),
    ("You should text them.", "text"),
    ("A parent who calls: ask for both names.", "ask"),
    ("Try to get a name and text them.", "Try text"),
    // The caller's, a colleague's, and none at all.
    ("Tell them to log out and text us.", "Tell"),
    ("Tell them that we'll text the technician.", "Tell"),
    ("They text us and send a photo.", ""),
    ("# Text them", ""),
    ("Pregunte por el nombre y envíe el enlace al cliente.", ""),
  ])
  func `what the agent does is told from what others do`(text: String, deeds: String) throws {
    let document = Document(kind: .job, text: SourceText(text + "\n"), vocabulary: Vocabulary.builtIn)
    let conduct = try #require(Conduct(document))
    let found = conduct.english.flatMap { conduct.deeds(of: $0) }.map { deed in
      (deed.isNegated ? "!" : "") + conduct.bytes.string(conduct.tokens[deed.verb].range)
        + (deed.kind == .promise ? "…" : "")
    }
    #expect(found.joined(separator: " ") == deeds)
  }

  @Test(arguments: [
    "ask for a and text them the link and ", "you'll text them the link to the ", "never send the form, then ",
    "just only also text and ", "transfer them to and /Send SMS: \"a\" and ",
  ])
  func `a sentence of very many words takes no longer than it should`(piece: String) {
    let growth = growth(
      of: { size in
        let snapshot = Snapshot(SourceText(String(repeating: piece, count: size / piece.utf8.count)), kind: .job)
        for rule in Rule.all { _ = rule.check(snapshot) }
      }, from: 10_000)
    #expect(growth < 40)
  }
}
