import JobModel
import Testing

struct SMSFoldingTests {
  static let examples: [(from: String, to: String)] = [
    ("“Hi” ‘there’", "\"Hi\" 'there'"), ("it’s", "it's"), ("9–5 — now", "9-5 - now"), ("wait…", "wait..."),
    ("a\u{A0}b\tc", "a b c"), ("`code`", "'code'"), ("José García", "José Garcia"), ("façade Ça", "facade Ça"),
    ("Zoë Łukasz Őri", "Zoe Lukasz Ori"), ("œuvre Þór", "oeuvre Thor"), ("ΑΘΗΝΑ", "AΘHNA"), ("ＡＢ１", "AB1"),
    ("e\u{301}n\u{303}", "éñ"), ("o\u{302}k", "ok"), ("a\u{200B}b\u{FEFF}", "ab"), ("• one", "- one"),
    ("Acme™ © 2024", "AcmeTM (c) 2024"), ("a → b", "a -> b"),
  ]

  @Test(arguments: examples)
  func `a character outside the alphabet becomes a plain one`(from: String, to: String) throws {
    let bytes = Array(from.utf8)
    let edits = try #require(SMSCount.foldings(of: bytes[...]))
    let folded = try SourceText(from).applying(edits)
    #expect(Array(folded.bytes) == Array(to.utf8), "\(from)")
    #expect(SMSCount(to).encoding == .gsm7)
  }

  @Test(arguments: ["🙂", "5½", "m²", "жук", "’🙂", "αθήνα", "日本", "👩‍👩‍👧", "72°"])
  func `a text with a character that has no plain one is not folded`(text: String) {
    #expect(SMSCount.foldings(of: Array(text.utf8)[...]) == nil)
  }

  @Test func `a text that is GSM-7 needs no folding`() {
    #expect(SMSCount.foldings(of: Array("Plain {text} for 5 €".utf8)[...]) == nil)
  }

  @Test func `every plain text is in the alphabet itself`() {
    for value in Array(UInt32(0)...0x2FF) + Array(0x2000...0x22FF) + Array(0xFB00...0xFB06) + Array(0xFF01...0xFF5E) {
      guard let scalar = Unicode.Scalar(value), let first = SMSCount(String(scalar)).outsiders.first,
        let plain = first.replacement
      else { continue }
      #expect(SMSCount(plain).encoding == .gsm7, "\(value)")
    }
  }
}
