import JobModel

extension Rule {
  /// All that there is to know of the rule, in Markdown: for hovers and for the documentation.
  package var page: String {
    var lines = [
      "## \(id)", "", "\(summary.capitalizedStart) (\(standing)).", "", why, "", "*\(source.title)*", "",
    ]
    lines += Rule.section("Flagged", examples.filter { $0.isFlagged })
    lines += Rule.section("Fine", examples.filter { !$0.isFlagged })
    return lines.joined(separator: "\n")
  }

  /// How much it matters, and whether it has to be asked for.
  package var standing: String { isOnByDefault ? severity.name : "\(severity.name), off by default" }

  private static func section(_ title: String, _ examples: [Example]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["\(title):", ""] + examples.flatMap { ["```", $0.shortened] + $0.otherJobs + ["```", ""] }
  }
}

extension Example {
  /// Whether the rule marks something in it.
  package var isFlagged: Bool {
    let mark = Array("⟦".utf8)
    let bytes = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: mark) }
  }

  /// What stands in the other jobs of the workspace, for a page.
  var otherJobs: [String] {
    files.filter { FileKind(fileName: $0.name) == .job && !$0.text.isEmpty }.flatMap { file in
      ["", "\(file.name):", Example.fine(file.text).shortened]
    }
  }

  /// The text for a page: without its last line end, and with the middle of long lines left out.
  package var shortened: String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.unicodeScalars.count > 90 else { return String(line) }
      let start = String(String.UnicodeScalarView(line.unicodeScalars.prefix(40)))
      return start + " … " + String(String.UnicodeScalarView(line.unicodeScalars.suffix(40)))
    }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// With a capital first letter, as a sentence begins.
  package var capitalizedStart: String {
    guard let first = utf8.first, first.isLower else { return self }
    return String(decoding: [first & 0xDF] + Array(utf8.dropFirst()), as: UTF8.self)
  }
}
