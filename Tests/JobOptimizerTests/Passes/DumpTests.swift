import Foundation
import JobAnalysis
import JobModel
import JobOptimizer
import Testing

struct DumpTests {
  @Test func dump() throws {
    let folder = ProcessInfo.processInfo.environment["DUMP"] ?? ""
    guard !folder.isEmpty else { return }
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() where file.hasSuffix("txt") || file.hasSuffix(".job.md") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      let r = Optimizer(verify: { _, _, _ in nil }).optimize(SourceText(text))
      print("======", file, r.outcome, r.rejections)
      if r.isChanged { print(r.text.string) }
      for c in r.changes { print("  *", c.sentence) }
      for a in r.abstentions { print("  -", SourceText(text).string(a.range).prefix(60), "|", a.reason) }
    }
  }
}
