import JobModel
import Testing

@testable import JobAnalysis

/// Characters that were read in the wrong encoding.
struct MisreadTests {
  @Test(arguments: [
    ("don\u{E2}\u{20AC}\u{2122}t", "don’t"), ("â€œHiâ€\u{9D} â€“ â€¦", "“Hi” – …"), ("5 â‚¬, 20 Â°C", "5 €, 20 °C"),
    ("MÃ¼ller, Ã–ztÃ¼rk, NÃºÃ±ez", "Müller, Öztürk, Núñez"), ("ÅšwiÄ™ta", "Święta"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"), ("ðŸ\u{98}€", "😀"), ("10 โ€“ 12", "10 – 12"),
    // Twice.
    ("donÃ¢â‚¬â„¢t", "don’t"),
    // Read as Latin-1: the gaps are control characters.
    ("don\u{E2}\u{80}\u{99}t", "don’t"),
  ])
  func `what was meant is found`(text: String, meant: String) throws {
    let source = SourceText(text)
    let edits = Misread.all(in: source.bytes).compactMap { misread in
      misread.meant.map { TextEdit(range: misread.range, replacement: $0) }
    }
    #expect(try source.applying(edits).string == meant)
  }

  @Test(arguments: [
    "«Ã» and “Ä” and „Å“", "É», MAÇÃ”, Â », â —", "naïve Ærø Çelik Ñandú", "Привет, 您好, โปรด", "ÄÖÜ – äöü", "Ð and Ñ",
    "\u{0}â",
  ])
  func `good text is left alone`(text: String) {
    #expect(Misread.all(in: SourceText(text).bytes).isEmpty)
  }
}
