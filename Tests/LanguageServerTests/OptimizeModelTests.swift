import JSONText
import JobModel
import JobOptimizer
import TestSupport
import Testing

/// Random sequences of all that an author and an editor can do, against what must always hold.
struct OptimizeModelTests {
  private static let sentences = [
    "First, greet the caller 🎉.", "Then ask for their name.", "Please ask the caller a few questions.",
    "Make sure to read the number back.", "Ask for the date, then ask for the time and then confirm both.",
    "Only transfer when the caller says yes.", "Finally, thank them.", "Take a message.",
  ]

  @Test(arguments: 0..<24)
  func `no sequence of optimize, edit, undo, redo, restore and restart loses a text`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let clients = [(true, true), (false, true), (false, false)]
    let client = clients[seed % 3]
    let text = "First, greet the caller. " + Self.prose(&random)
    var author = ScriptedAuthor(text, hasVersions: client.0, hasEdits: client.1)
    var changed = 0
    for _ in 0..<30 {
      let moods = ScriptedAuthor.Mood.allCases
      author.mood = random.below(2) == 0 ? .answersFirst : moods[random.below(moods.count)]
      let word = Self.sentences[random.below(Self.sentences.count)]
      author.typing = { $0 + word + "\n" }
      let before = author.text
      switch random.below(10) {
      case 0, 1: author.type(Self.typed(before, &random))
      case 2: author.restart()
      case 3: author.reopen()
      default:
        act(&author, &random)
        let isTaken = author.mood != .refuses && author.mood != .fails && author.mood != .isSilent
        if !isTaken, client.1 { #expect(author.text == before) }
        if author.text != before { changed += 1 }
      }
    }
    #expect(changed > 0)
    author.restart()
    for text in author.seen.sorted() {
      #expect(author.store.texts[TextHash(SourceText(text))] != nil, "lost: \(text)")
    }
    check(&author)
  }

  @Test(arguments: 0..<12)
  func `what was optimized comes back to the byte, and goes again`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(500 + seed))
    var author = ScriptedAuthor(Self.prose(&random), hasVersions: seed % 2 == 0)
    author.mood = seed % 3 == 0 ? .tellsFirst : .answersFirst
    let before = author.text
    author.command("optimize")
    let after = author.text
    guard after != before else { return }
    for _ in 0..<3 {
      author.command("undoOptimize")
      #expect(author.text.utf8.elementsEqual(before.utf8))
      if random.below(2) == 0 { author.restart() }
      author.command("redoOptimize")
      #expect(author.text.utf8.elementsEqual(after.utf8))
    }
  }

  @Test(arguments: [(true, true), (false, true), (false, false)])
  func `what is typed before the client tells its text is no part of the change`(hasVersions: Bool, hasEdits: Bool) {
    let text = "First, greet the caller. Please ask for the day. Then thank them.\n"
    var author = ScriptedAuthor(text, hasVersions: hasVersions, hasEdits: hasEdits)
    let before = author.text
    author.mood = .answersAndTypes
    author.typing = { $0 + "Be brief.\n" }
    author.command("optimize")
    author.mood = .answersFirst
    author.command("undoOptimize")
    #expect(author.text == before + "Be brief.\n")
  }

  /// Each text of the history can be restored.
  private func check(_ author: inout ScriptedAuthor) {
    author.mood = .tellsFirst
    for entry in author.store.history.entries where entry.state == .sealed {
      author.command("restore", [JSONField("version", ["before": .int(entry.id)])])
      #expect(TextHash(SourceText(author.text)) == entry.before.hash)
    }
  }

  private func act(_ author: inout ScriptedAuthor, _ random: inout SeededGenerator) {
    let entries = author.store.history.entries
    let id = entries.isEmpty ? 1 : entries[random.below(entries.count)].id
    let anyway = [JSONField("anyway", .bool(random.below(3) == 0))]
    switch random.below(9) {
    case 0...2: author.command("optimize")
    case 3, 4: author.command("undoOptimize", anyway)
    case 5: author.command("redoOptimize", anyway)
    case 6:
      author.command("restore", [JSONField("version", [random.below(2) == 0 ? "before" : "after": .int(id)])])
    case 7: author.command("restore", [JSONField("entry", .int(id)), JSONField("hunk", .int(random.below(2)))])
    default: author.command("optimizeHistory")
    }
  }

  private static func prose(_ random: inout SeededGenerator) -> String {
    (0...random.below(5)).map { _ in sentences[random.below(sentences.count)] }.joined(separator: " ") + "\n"
  }

  private static func typed(_ text: String, _ random: inout SeededGenerator) -> String {
    if random.below(4) == 0 { return prose(&random) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert(sentences[random.below(sentences.count)], at: random.below(lines.count))
    return lines.joined(separator: "\n")
  }
}
