import Foundation
import JobAnalysis
import JobModel
import TestSupport

/// The texts that properties are tried on.
enum Corpus {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The good jobs, by their paths.
  static let jobs: [(name: String, text: String)] = {
    let folder = root.appending(path: "Jobs")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".job.md") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
    }
  }()

  /// The unpolished ones.
  static let prose: [(name: String, text: String)] = Prose.names.compactMap { name in
    (try? Prose.text(name)).map { (name, $0) }
  }

  static let all = jobs + prose

  /// Every sentence of every job, and of every job in prose.
  static let sentences: [String] = all.flatMap { job -> [String] in
    let syntax = JobSyntax(SourceText(job.text))
    return syntax.sentences.map { syntax.text.string($0.range).split { $0.isNewline }.joined(separator: " ") }
  }

  /// Sentences from anywhere, put together as prose, lines or lists.
  static func composition(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3...12, using: &random)
    let style = Int.random(in: 0...5, using: &random)
    var text = ""
    for place in 0..<count {
      let sentence = sentences.randomElement(using: &random) ?? ""
      switch style {
      case 0: text += "- " + sentence + "\n"
      case 1: text += "\(place + Int.random(in: 1...2, using: &random)). " + sentence + "\n"
      case 2: text += sentence + "\n\n"
      default: text += sentence + (Int.random(in: 0...6, using: &random) == 0 ? "\n\n" : " ")
      }
    }
    return text + "\n"
  }

  /// A job as Optimize writes it, of sentences that stand in such places in the good jobs.
  static func canonical(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    func some(_ sentences: [String], _ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &random)).compactMap { _ in sentences.randomElement(using: &random) }
    }
    var parts: [String] = []
    if Bool.random(using: &random) { parts.append("Goal: \(some(goals, 1...1).joined())\n") }
    let steps = some(places[.steps] ?? [], 2...9).enumerated().map { "\($0 + 1). \($1)\n" }
    parts.append("Steps:\n" + steps.joined())
    for (section, title) in [(Section.offScript, "Off-script:\n"), (.rules, "Rules:\n")] {
      let items = some(places[section] ?? [], 0...4)
      if !items.isEmpty { parts.append(title + items.map { "- \($0)\n" }.joined()) }
    }
    return parts.joined(separator: "\n")
  }

  private static let goals = ["take a message that the team can act on.", "This job books a visit.", "Book a table."]

  /// By section, the sentences that are an item there by themselves, and say all of it.
  private static let places: [Section: [String]] = jobs.reduce(into: [:]) { places, job in
    let syntax = JobSyntax(SourceText(job.text))
    let reading = Reading(syntax)
    let counts = reading.sentences.reduce(into: [:]) { $0[$1.block, default: 0] += 1 }
    for sentence in reading.sentences where sentence.isEnglish && counts[sentence.block] == 1 {
      guard let item = syntax.blocks[sentence.block].parent, case .item(let number) = syntax.blocks[item].kind else {
        continue
      }
      let text = syntax.text.string(sentence.range).split { $0.isNewline }.joined(separator: " ")
      let section = number != nil ? Section.steps : reading.sections[sentence.block] ?? .other
      if !text.contains("step"), sentence.label == nil { places[section, default: []].append(text) }
    }
  }

  /// A job with a few bytes, words or lines lost, doubled or exchanged.
  static func mutation(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var words = (all.randomElement(using: &random)?.text ?? "").split(separator: " ", omittingEmptySubsequences: false)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard words.count > 2 else { break }
      let place = Int.random(in: 0..<words.count, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0: words.remove(at: place)
      case 1: words.insert(words[place], at: place)
      case 2: words.swapAt(place, Int.random(in: 0..<words.count, using: &random))
      case 3: words[place] += "\n"
      case 4: words[place] = words[place].dropLast()
      default:
        words.insert(contentsOf: [marks.randomElement(using: &random) ?? ""], at: place)
      }
    }
    return words.joined(separator: " ")
  }

  private static let marks: [Substring] = [
    "\"", "“", "/Send SMS:", "/Transfer call:", "then", "Otherwise", "if", "never", "{", "`", "<!-- x -->", "- ", "1. ",
    "\n\n", ";", "Please", "and then", "\u{A0}", "  \n", "Rules:\n", "\r\n", "\u{FEFF}", "only", "- [ ]", "|", "```\n",
  ]
}
