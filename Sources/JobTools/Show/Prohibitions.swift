import JobAnalysis
import JobModel

/// The titles that forbid what stands below them, in the order of the text.
struct Prohibitions {
  private let titles: [(block: Int, words: String)]

  init(_ syntax: JobSyntax, _ reading: Reading) {
    guard reading.sections.contains(where: { $0 == .forbidden }) else {
      titles = []
      return
    }
    let bytes = syntax.prose
    titles = syntax.blocks.indices.compactMap { place in
      let title = syntax.blocks[place]
      var isTitle = Reading.forbidsList(at: place, in: syntax) || title.label == title.content
      if case .heading = title.kind { isTitle = true }
      guard isTitle, Section(heading: title.content, in: bytes) == .forbidden else { return nil }
      if Section.forbidsAlone(title.content, in: bytes) { return (place, "Never") }
      return (place, Wording.trimmedOfMarks(Wording.plain(bytes, title.content)))
    }
  }

  /// "Never", or for whom that holds: "With new callers, do not".
  func words(above block: Int) -> String {
    titles[..<titles.firstPlace { $0.block >= block }].last?.words ?? "Never"
  }
}
