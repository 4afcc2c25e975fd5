import Foundation
import JSONText
import JobModel
import JobOptimizer
import Testing

struct ModelRewriteTests {
  private static let text = """
    ---
    name: Bookings
    ---
    Ask for {caller_name} and only text the link if they agree /Send SMS: "Hi, https://x.example/b".
    Never quote a price on this call. Thank them.

    """
  private static let masked =
    "Ask for ⟦V1⟧ and only text the link if they agree ⟦A2⟧.\nNever quote a price on this call. Thank them."

  private static func result(_ answer: ModelAnswer, of text: String = text) throws -> ModelResult {
    try Optimizer().modelRewrite(of: SourceText(text)).result(of: answer)
  }

  private static func reply(_ text: String, moved: [Int]? = nil, questions: [String] = []) -> ModelAnswer {
    var fields = [JSONField("version", 1), JSONField("text", .string(text))]
    if let moved { fields.append(JSONField("moved", .array(moved.map { .int($0) }))) }
    if !questions.isEmpty { fields.append(JSONField("questions", .array(questions.map { .string($0) }))) }
    return .reply(Array(JSONValue.object(fields).written().utf8))
  }

  @Test func `a request says all that a model needs, and nothing of what is hidden`() throws {
    let bytes = try Optimizer().modelRewrite(of: SourceText(Self.text)).request()
    let request = try JSONNode.parse(bytes)
    #expect(request["version"]?.int == 1 && request["task"]?.string == "optimize")
    #expect(request["text"]?.string == Self.masked)
    #expect(request["kept"]?.value == [["token": "⟦V1⟧", "kind": "variable"], ["token": "⟦A2⟧", "kind": "action"]])
    #expect(
      request["movable"]?.value == [["number": 1, "text": "Never quote a price on this call.", "to": "Rules:"]])
    #expect(request["limits"]?["characters"]?.int == 10_000)
    let words = String(decoding: bytes, as: UTF8.self)
    #expect(!words.contains("x.example") && !words.contains("caller_name") && !words.contains("Bookings"))
    #expect(bytes.last == 0x0A && !bytes.dropLast().contains(0x0A))
  }

  @Test func `a model that obeys is believed`() throws {
    let better =
      "Steps:\n1. Ask for ⟦V1⟧ and only text the link if they agree ⟦A2⟧.\n2. Thank them.\n\nRules:\n- Never quote a price on this call."
    let result = try Self.result(Self.reply(better, moved: [1], questions: ["Which link?"]))
    #expect(result.outcome == .accepted, "\(result.words)")
    #expect(result.isByModel && result.questions == ["Which link?"])
    #expect(
      result.optimization.text.string == """
        ---
        name: Bookings
        ---
        Steps:
        1. Ask for {caller_name} and only text the link if they agree /Send SMS: "Hi, https://x.example/b".
        2. Thank them.

        Rules:
        - Never quote a price on this call.

        """)
    let edits = result.optimization.changes.flatMap { $0.edits }
    #expect(try SourceText(Self.text).applying(edits) == result.optimization.text)
  }

  @Test func `words of its own are allowed where they say the same`() throws {
    let result = try Self.result(
      Self.reply("1. Asks the caller for their full name.\n2. Thank the caller kindly.\n"),
      of: "Please ask the caller for their full name. Then thank the caller.\n")
    #expect(result.outcome == .accepted, "\(result.words)")
    #expect(result.optimization.text.string.hasSuffix("kindly.\n"))
  }

  @Test(arguments: [
    ("Ask for ⟦V1⟧ and text the link if they agree ⟦A2⟧.\nNever quote a price on this call. Thank them.", "only"),
    ("Ask for ⟦V1⟧ and only text the link ⟦A2⟧.\nNever quote a price on this call. Thank them.", ""),
    ("Ask for ⟦V1⟧ and only text the link if they agree ⟦A2⟧.\nQuote a price on this call. Thank them.", ""),
    ("Ask for ⟦V1⟧ and only text the link if they agree ⟦A2⟧.\nNever quote a price on this call.", "drops"),
    (masked + " Wish them a great day.", "makes up"),
    ("Thank them. " + masked.dropLast(12), "moves"),
    (masked + " `rm`", "passage"), (masked + " <!-- callwright-ignore-file -->", ""),
    (masked + " {x}", "variable"), (masked + " /End call", "makes up “/End call”"), (masked + " Ask 7 questions.", ""),
    ("Ask for ⟦V1⟧ and only text the link if they agree.\nNever quote a price on this call. Thank them.", "leaves out"),
    (masked.replacingOccurrences(of: "⟦V1⟧", with: "⟦V1⟧ ⟦V1⟧"), "twice"),
    (masked.replacingOccurrences(of: "⟦V1⟧", with: "⟦V9⟧"), "makes up the placeholder ⟦V9⟧"),
    (masked.replacingOccurrences(of: "⟦V1⟧", with: "the name"), "leaves out “{caller_name}”"),
    (masked.replacingOccurrences(of: "⟦A2⟧", with: "/Send SMS: \"Hi, https://x.example/b\""), "leaves out"),
    (masked.replacingOccurrences(of: "Thank", with: "Th\u{200B}ank"), "invisible character (U+200B)"),
    (masked.replacingOccurrences(of: "Thank", with: "Th\u{202E}ank"), "invisible character (U+202E)"),
    ("", "leaves out"),
    (masked + String(repeating: " more", count: 1_000), "more than twice as long"),
  ])
  func `a model that lies is not, and the author reads why`(text: String, words: String) throws {
    let result = try Self.result(Self.reply(text))
    guard case .refused(let reasons) = result.outcome else {
      Issue.record("taken: \(result.optimization.text.string)")
      return
    }
    #expect(words.isEmpty || reasons.contains { $0.contains(words) }, "\(reasons)")
    #expect(result.optimization.text == Optimizer().optimize(SourceText(Self.text)).text)
    #expect(result.words.hasPrefix("your model's text is not taken: "))
  }

  @Test(arguments: [
    ("", "its reply is empty"), ("  \n", "its reply is empty"), ("Sure! Here it is", "begins with “Sure! Here"),
    ("```json\n{}\n```", "wrapped in ```"), ("{", "is not JSON at byte"), ("[]", "is not a JSON object"),
    (#"{"text": "a"}"#, "version"), (#"{"version": 2, "text": "a"}"#, "version"), (#"{"version": 1}"#, "no \"text\""),
    (#"{"version": 1, "text": 7}"#, "no \"text\""),
    (#"{"version": 1, "text": "a", "text": "b"}"#, "the key “text” twice"),
    (#"{"version": 1, "text": "a", "steps": []}"#, "key “steps”"),
    (#"{"version": 1, "text": "a", "moved": 1}"#, "\"moved\" is not a list"),
    (#"{"version": 1, "text": "a", "moved": ["1"]}"#, "something other than numbers"),
    (#"{"version": 1, "text": "a", "moved": [9]}"#, ""),
    (#"{"version": 1, "text": "a", "questions": "Why?"}"#, "not a list"),
    (#"{"version": 1, "text": "a"} Done."#, "not JSON at byte"),
    (#"{"version": 1, "text": "\ud800"}"#, "U+FFFD"), (#"{"version": 1, "text": "\u0000"}"#, "U+0000"),
  ])
  func `a reply that can be misunderstood is refused`(reply: String, words: String) throws {
    let result = try Self.result(.reply(Array(reply.utf8)))
    guard case .refused(let reasons) = result.outcome else {
      Issue.record("taken: \(result.optimization.text.string)")
      return
    }
    #expect(words.isEmpty || reasons[0].contains(words), "\(reasons)")
  }

  @Test func `bytes that are no text are refused`() throws {
    let result = try Self.result(.reply(Array(#"{"version": 1, "text": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)))
    #expect(try #require(reason(result)).contains("not readable as text"))
  }

  @Test func `only a sentence that may be moved is`() throws {
    let moved = "Ask for their name.\n\nRules:\n- Never quote a price on this call.\n\nThank them."
    let text = "Never quote a price on this call. Ask for their name. Thank them."
    #expect(
      try Self.result(Self.reply(moved, moved: [2]), of: text).outcome
        == .refused(["it moves a sentence that must stay where it is"]))
    let undeclared = "Steps:\n1. Ask for their name.\n2. Thank them.\n\nRules:\n- Never quote a price on this call."
    #expect(try !Self.result(Self.reply(undeclared), of: text).isByModel)
    #expect(try Self.result(Self.reply(undeclared, moved: [1]), of: text).isByModel)
  }

  @Test func `without an answer the passes do it, and the author reads why`() throws {
    let result = try Self.result(.failure("it did not answer within 60 seconds"))
    #expect(result.outcome == .failed("it did not answer within 60 seconds"))
    #expect(result.optimization.text == Optimizer().optimize(SourceText(Self.text)).text)
    #expect(result.words.contains("did not answer within 60 seconds"))
    #expect(try Self.result(Self.reply(Self.masked)).outcome == .same)
  }

  @Test func `lines end as they did`() throws {
    let text = "Greet the caller.\r\nThank the caller.\r\n"
    let result = try Self.result(Self.reply("1. Greet the caller.\n2. Thank the caller."), of: text)
    #expect(result.optimization.text.string == "1. Greet the caller.\r\n2. Thank the caller.\r\n")
    #expect(result.isByModel)
  }

  @Test(arguments: [
    ("", ""), ("---\nname: A\n---\n", ""),
    ("Bitte fragen Sie nach dem Namen und danken Sie dann dem Anrufer.", "English"),
    (String(repeating: "Ask for their name. ", count: 6_000), "too long"),
  ])
  func `what the guard cannot read is not sent`(text: String, words: String) {
    do throws(Optimizer.Obstacle) {
      _ = try Optimizer().modelRewrite(of: SourceText(text))
      Issue.record("it would be sent")
    } catch {
      #expect(words.isEmpty || error.words.contains(words), "\(error.words)")
    }
  }

  private func reason(_ result: ModelResult) -> String? {
    if case .refused(let reasons) = result.outcome { return reasons.first }
    return nil
  }
}
