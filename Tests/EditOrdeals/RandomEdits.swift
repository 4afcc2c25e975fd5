import Foundation
import JobModel
import TestSupport

/// Jobs, and what people do to them: they type, delete, paste, join lines, move them and take it back.
struct RandomEdits {
  private static let pieces = [
    "/Send SMS: ", "/Send SMS: \"Hi {name}\"", "/Transfer call: Front desk", "/Create Jobber request", "/", "\"", "“",
    "”",
    "'", "’", "\\\"", "\\", "{name}", "{", "}", "{{ .variables.x }}", "{{", "}}", "{{ if .variables.x }}", "{{ end }}",
    "[Name]", "TBD", "https://example.com/a", "http://bit.ly/x", "a@b.com", "+1 415 555 0100", "$89.50", "9 a.m.",
    "20%",
    "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "1. ", "2. ", "1 Ask ", "2 Say ", "a) ", "- ", "* ", "• ",
    "> ", "# ",
    "## Rules\n",
    "Goal: ", "Steps:\n", "**", "`", "```\n", "~~~", "---\n", "name: x\n", "...\n", "<!-- ", " -->",
    "<!-- callwright-ignore -->\n", "<!-- callwright-ignore-file weak-modal -->", "|a|b|\n", ".", ",", ":", ";", "?",
    "!",
    " (", ")", "…", " – ", "é", "ü", "😀", "👨‍👩‍👧", "e\u{301}", "\u{200B}", "\u{FEFF}", "\u{2028}", "שלום", "日本。",
    "\u{A0}", "\u{A0} ",
    "Ask for the booking time. ", "If they agree, ", "Otherwise, ", "If not, ", "Then ", "never ", "please ", "should ",
    "Tell them that you'll text the link. ", "Transfer them to billing. ", "Ask for: ", "it ", "quickly ", "x", "s",
    "a",
    "Pregunta al cliente por su nombre y la fecha de la cita. ", "Go back to step 2. ", "See step 9. ",
    "DO NOT SHOUT. ",
    "Do not ask for the booking time. ", "Tell them that a visit costs $85. ", "Tell them that a visit costs $95. ",
    "Collect their card number and CVV. ", "within 24 hours ", "Do you agree? And when? ", "after that, ", "Mr. ",
    "etc. ", "Don't\n", "Never:\n", "With new callers, do not:\n- ", "- Give prices\n", "\n\nThank them.\n", " -> ",
    "→ ",
    "price: ", "15 min.\n", "First name ", "Before anything else, ", "When will it be? ", "For auto ask for the year ",
    "If they have it ask them for it ", "then transfer them ", "Sick: wish them well. ",
  ]

  private var numbers: SeededGenerator
  private var past: [SourceText] = []
  private let corpus: [String]

  /// Longer texts are cut: an edit of a short one meets more of what stands around it, one of a long one leaves more as it is.
  private let longest: Int

  init(seed: UInt64) throws {
    numbers = SeededGenerator(seed: seed &* 31)
    longest = seed % 3 == 0 ? 2_000 : seed % 3 == 1 ? 6_000 : 16_000
    corpus = try RandomEdits.corpus.get()
  }

  /// The jobs and texts of `Tests/Fixtures`.
  private static let corpus = Result<[String], any Error> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Fixtures")
    let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".job.md") || $0.hasSuffix(".txt") }.sorted().map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
  }

  mutating func start() -> SourceText {
    var text = ""
    repeat { text += corpus[numbers.below(corpus.count)] } while text.utf8.count < longest / 2
    return SourceText(text)
  }

  /// The text after one edit.
  mutating func edited(_ text: SourceText) -> SourceText {
    past.append(text)
    if past.count > 20 { past.removeFirst() }
    if text.count > longest { return shortened(text) }
    switch numbers.below(100) {
    case ..<1: return past[numbers.below(past.count)]
    case ..<2: return start()
    case ..<40: return typed(text)
    case ..<60: return text.replacing(TextEdit(range: range(in: text), replacement: ""))
    case ..<85: return text.replacing(TextEdit(range: place(in: text), replacement: piece()))
    case ..<92: return text.replacing(TextEdit(range: range(in: text), replacement: piece() + piece()))
    default: return moved(text)
    }
  }

  private mutating func piece() -> String { RandomEdits.pieces[numbers.below(RandomEdits.pieces.count)] }

  /// One character more or less, mostly near the place of the last one.
  private mutating func typed(_ text: SourceText) -> SourceText {
    let letters = Array("aeist. ,:/-\n'\"AI1")
    let start = text.scalarStart(at: numbers.below(text.count + 1))
    if numbers.below(3) == 0 { return text.replacing(TextEdit(range: start..<start + 1, replacement: "")) }
    let letter = String(letters[numbers.below(letters.count)])
    return text.replacing(TextEdit(range: start..<start, replacement: letter))
  }

  /// A place, often where a line begins or ends.
  private mutating func place(in text: SourceText) -> Range<Int> {
    let line = numbers.below(text.lineCount)
    let offset =
      switch numbers.below(4) {
      case 0: text.lineStart(line)
      case 1: text.lineEnd(line)
      default: numbers.below(text.count + 1)
      }
    return offset..<offset
  }

  private mutating func range(in text: SourceText) -> Range<Int> {
    let start = place(in: text).lowerBound
    let length = numbers.below(4) == 0 ? numbers.below(400) : numbers.below(12)
    return start..<min(text.count, start + length)
  }

  /// A line somewhere else.
  private mutating func moved(_ text: SourceText) -> SourceText {
    let line = numbers.below(text.lineCount)
    let range = text.lineStart(line)..<text.lineStart(line + 1)
    let place = text.lineStart(numbers.below(text.lineCount + 1))
    return text.replacing(TextEdit(range: place..<place, replacement: text.string(range)))
  }

  private mutating func shortened(_ text: SourceText) -> SourceText {
    let start = numbers.below(text.count / 2)
    return text.replacing(TextEdit(range: start..<start + text.count / 2, replacement: ""))
  }
}
