import Foundation
import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

/// One folder of `Tests/Fixtures/Jobs`: a workspace, or jobs without one.
struct Corpus {
  struct File {
    let name: String
    let kind: FileKind
    var text: String
  }

  /// How many of the seeded defects have to be found, for the rules that exist.
  static let wantedRecall = 0.95

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let folders: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Jobs").path())
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  var files: [File]

  init(_ folder: String) throws {
    let place = Corpus.root.appending(path: "Jobs").appending(path: folder)
    files = try FileManager.default.contentsOfDirectory(atPath: place.path()).sorted().compactMap { name in
      guard let kind = FileKind(fileName: name) else { return nil }
      return File(name: name, kind: kind, text: try String(contentsOf: place.appending(path: name), encoding: .utf8))
    }
  }

  func file(_ name: String) -> File? {
    files.first { $0.name == name }
  }

  func with(_ defect: Defect) throws -> Corpus {
    var copy = self
    let index = try #require(files.firstIndex { $0.name == defect.name }, "no file \(defect.path)")
    copy.files[index].text = files[index].text.replacingOccurrences(of: defect.find, with: defect.replacement)
    return copy
  }

  /// What can be read of it, as the program does it: a broken file counts as none.
  var workspace: Workspace {
    let readable = files.filter { file in
      guard file.kind != .job else { return true }
      let dialect: JSONDialect = file.kind == .workspace ? .commented : .strict
      return (try? JSONNode.parse(Array(file.text.utf8), dialect: dialect)) != nil
    }
    let source = readable.first { $0.kind == .workspace }?.text
    return (try? Workspace(source, files: readable.map { ($0.name, $0.text) })) ?? Workspace()
  }

  func findings(in file: File) -> [Finding] {
    snapshot(of: file).findings()
  }

  /// What the rules say that a workspace has to ask for.
  func findings(in file: File, ofRulesThatAreOff: Bool) -> [Finding] {
    let snapshot = snapshot(of: file)
    return Rule.all.filter { $0.isOnByDefault != ofRulesThatAreOff }.flatMap { rule in
      rule.check(snapshot).map { Finding(rule: rule.id, severity: $0.severity ?? rule.severity, mark: $0) }
    }
  }

  /// How often a rule speaks in a file, whether or not it is on.
  func marks(of rule: Rule, in name: String) -> Int {
    file(name).map { rule.check(snapshot(of: $0)).count } ?? 0
  }

  /// How often each rule warns of a file.
  func warnings(in name: String) throws -> [String: Int] {
    let file = try #require(self.file(name))
    let loud = findings(in: file).filter { $0.severity >= .warning }
    return Dictionary(loud.map { ($0.rule, 1) }, uniquingKeysWith: +)
  }

  static func report(_ findings: [Finding], in file: File) -> String {
    findings.map { finding in
      let line = file.text.utf8.prefix(finding.range.lowerBound).count { $0 == 0x0A } + 1
      return "\n  \(line): \(finding.rule): \(finding.message)"
    }.joined()
  }

  func snapshot(of file: File) -> Snapshot {
    Snapshot(SourceText(file.text), kind: file.kind, path: file.name, workspace: workspace)
  }
}

/// One line of `Tests/Fixtures/Defects/defects.tsv`: what to write in place of what, and the rule that has to see it.
struct Defect {
  let line: Int
  let rule: String
  let path: String
  let find: String
  let replacement: String

  var folder: String { String(path.prefix { $0 != "/" }) }
  var name: String { String(path.dropFirst(folder.count + 1)) }

  static func all() throws -> [Defect] {
    let text = try String(contentsOf: Corpus.root.appending(path: "Defects/defects.tsv"), encoding: .utf8)
    return try text.components(separatedBy: "\n").enumerated().compactMap { number, line in
      if line.isEmpty || line.hasPrefix("#") { return nil }
      let fields = line.components(separatedBy: "\t")
      try #require(fields.count == 4 || fields.count == 3, "line \(number + 1) has \(fields.count) fields")
      return Defect(
        line: number + 1, rule: fields[0], path: fields[1], find: plain(fields[2]),
        replacement: fields.count == 4 ? plain(fields[3]) : "")
    }
  }

  /// `\n` is a line break, `\\` a backslash, `\u{200B}` a character by its number.
  private static func plain(_ field: String) -> String {
    var result = ""
    var rest = field[...]
    while let backslash = rest.firstIndex(of: "\\") {
      result += rest[..<backslash]
      rest = rest[rest.index(after: backslash)...]
      if rest.hasPrefix("u{"), let end = rest.firstIndex(of: "}") {
        let number = UInt32(rest.dropFirst(2).prefix { $0 != "}" }, radix: 16)
        if let scalar = number.flatMap({ Unicode.Scalar($0) }) { result.unicodeScalars.append(scalar) }
        rest = rest[rest.index(after: end)...]
      } else if let escaped = rest.popFirst() {
        result.append(escaped == "n" ? "\n" : escaped)
      }
    }
    return result + rest
  }
}
