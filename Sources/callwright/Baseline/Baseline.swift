import JSONText
import JobAnalysis
import JobModel

/// The findings that were there when somebody began to look: they are not told again, and what is new is.
struct Baseline: Sendable {
  private typealias Counts = [FindingPrint: Int]

  /// By path, as seen from the baseline's folder.
  private var byPath: [String: Counts] = [:]
  /// The folder that paths are counted from, absolute.
  private let folder: String

  private static let version = 1

  struct Unreadable: Error {
    let words: String
  }

  /// An empty one, to be written to `file`.
  init(for file: String) {
    folder = System.parent(of: System.absolute(file))
  }

  init(reading file: String) throws(Unreadable) {
    self.init(for: file)
    let bytes: [UInt8]
    do throws(System.ReadFailure) {
      bytes = try System.read(file)
    } catch .missing {
      throw Unreadable(words: "there is no baseline \(file) yet; --write-baseline makes one")
    } catch {
      throw Unreadable(words: "\(file): \(error.words)")
    }
    guard let node = try? JSONNode.parse(bytes), let entries = node["findings"]?.elements,
      node["version"]?.int == Baseline.version
    else {
      throw Unreadable(words: "\(file) is not a baseline that can be read; --write-baseline makes a new one")
    }
    for entry in entries {
      guard let path = entry["path"]?.string, let rule = entry["rule"]?.string,
        let text = entry["text"]?.string.flatMap({ UInt64($0, radix: 16) }),
        let context = entry["context"]?.string.flatMap({ UInt64($0, radix: 16) })
      else { throw Unreadable(words: "\(file) has an entry that cannot be read; --write-baseline makes a new one") }
      let count = min(max(1, entry["count"]?.int ?? 1), 1_000_000)
      byPath[path, default: [:]][FindingPrint(rule: rule, text: text, context: context), default: 0] += count
    }
  }

  /// The findings that are not in it. Those whose neighbours are the same too come first; what is left may have moved.
  func news(of findings: [Finding], in text: SourceText, of file: LintFile) -> [Finding] {
    guard !findings.isEmpty, var left = byPath[name(of: file)] else { return findings }
    var printer = FindingPrinter()
    let prints = findings.map { printer.print($0, in: text) }
    var isKnown = prints.map { Baseline.take($0, from: &left) }
    var moved: Counts = [:]
    for (print, count) in left {
      moved[FindingPrint(rule: print.rule, text: print.text, context: 0), default: 0] += count
    }
    for place in findings.indices where !isKnown[place] {
      let print = FindingPrint(rule: prints[place].rule, text: prints[place].text, context: 0)
      isKnown[place] = Baseline.take(print, from: &moved)
    }
    return findings.indices.filter { !isKnown[$0] }.map { findings[$0] }
  }

  private static func take(_ print: FindingPrint, from counts: inout Counts) -> Bool {
    guard let count = counts[print], count > 0 else { return false }
    counts[print] = count - 1
    return true
  }

  mutating func add(_ findings: [Finding], in text: SourceText, of path: String) {
    let path = name(ofPath: System.absolute(path))
    var printer = FindingPrinter()
    for finding in findings { byPath[path, default: [:]][printer.print(finding, in: text), default: 0] += 1 }
  }

  /// In an order that does not change by itself, so that a version control system shows what did.
  var written: String {
    var entries: [JSONValue] = []
    for (path, counts) in byPath.sorted(by: { $0.key < $1.key }) {
      let sorted = counts.sorted { left, right in
        (left.key.rule, left.key.text, left.key.context) < (right.key.rule, right.key.text, right.key.context)
      }
      for (print, count) in sorted {
        entries.append([
          "path": .string(path), "rule": .string(print.rule), "text": .string(StableHash.written(print.text)),
          "context": .string(StableHash.written(print.context)), "count": .int(count),
        ])
      }
    }
    let lines = entries.map { "    " + $0.written() }.joined(separator: ",\n")
    return "{\n  \"version\": \(Baseline.version),\n  \"findings\": [\(lines.isEmpty ? "" : "\n\(lines)\n  ")]\n}\n"
  }

  private func name(of file: LintFile) -> String { name(ofPath: file.place ?? "-") }

  private func name(ofPath path: String) -> String {
    let start = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(start) ? String(path.utf8.dropFirst(start.utf8.count)) ?? path : path
  }
}
