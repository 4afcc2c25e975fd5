import JobModel
import Testing

@testable import JobAnalysis

/// What a word and the one behind it say of a phrase.
struct PhraseTests {
  @Test func `no phrase is passed over for its first two words`() throws {
    for (phrases, _) in WordTable.phrases {
      for phrase in phrases.source.description.split(separator: "\n") {
        for spelling in spellings(of: String(phrase)) {
          for text in ["\(spelling)", "Ask \(spelling) now.", "Then \(spelling), and call. Thank them."] {
            let snapshot = Snapshot(SourceText(text), kind: .job)
            let tokens = try #require(snapshot.prose).reading.tokens
            let bytes = Array(text.utf8)
            for place in tokens.indices {
              let end = phrases.end(in: bytes, at: tokens[place].range.lowerBound, limit: bytes.count)
              #expect(end == nil || tokens.mayHold(phrases, at: place), "\(phrase) in \(text)")
            }
          }
        }
      }
    }
  }

  @Test func `a first word that goes on otherwise holds no phrase`() throws {
    let phrases = PhraseSet("a few\nas soon as\nsome")
    let snapshot = Snapshot(SourceText("Ask a caller as often as some do a few times."), kind: .job)
    let tokens = try #require(snapshot.prose).reading.tokens
    let places = tokens.indices.filter { tokens[$0].kind == .word && tokens.mayHold(phrases, at: $0) }
    #expect(places == [6, 8])
  }

  private func spellings(of phrase: String) -> [String] {
    [
      phrase, phrase.uppercased(), phrase.replacing(" ", with: "\n"), phrase.replacing("'", with: "’"),
      phrase.replacing(" ", with: "  "),
    ]
  }
}
