import Foundation
import Testing

/// What each module may import, and nothing else: the direction of the architecture, and the promise that the core runs
/// anywhere.
private let allowed: [String: Set<String>] = [
  "JSONText": [],
  "Templates": [],
  "JobModel": ["JSONText", "Templates"],
  "JobAnalysis": ["JobModel", "JSONText", "Templates"],
  "JobOptimizer": ["JobAnalysis", "JobModel", "JSONText"],
  "JobTools": ["JobAnalysis", "JobModel", "JSONText"],
  "LanguageServer": ["JobTools", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText"],
  "callwright": ["LanguageServer", "JobTools", "JobOptimizer", "JobAnalysis", "JobModel", "JSONText", "Glibc"],
  "CallwrightWeb": ["LanguageServer", "JobOptimizer", "JobModel", "JSONText", "WebRuntime"],
]

/// The modules that are also compiled as Embedded Swift.
private let core = [
  "JSONText", "Templates", "JobModel", "JobAnalysis", "JobOptimizer", "JobTools", "LanguageServer", "CallwrightWeb",
]

struct ImportTests {
  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what it may know`(module: String) throws {
    let files = try Repository.swiftFiles(below: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let name = imported(by: String(line)) else { continue }
        #expect(allowed[module]?.contains(name) == true, "\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test func `every folder of sources is a module that is known here`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path())
    let modules = Set(folders.filter { !$0.contains(".") })
    #expect(modules == Set(allowed.keys).union(["WebRuntime"]))
  }

  @Test(arguments: core)
  func `the core uses nothing that Embedded Swift lacks`(module: String) throws {
    for file in try Repository.swiftFiles(below: "Sources/\(module)") {
      for (number, line) in try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        let code = line.prefix { $0 != "\"" }
        let place = "\(file.lastPathComponent):\(number + 1)"
        guard !code.contains("///") else { continue }
        #expect(!code.contains(/[(:] ?\\\./), "a key path at \(place)")
        #expect(!code.contains(/\bany [A-Z]/), "an existential at \(place)")
        #expect(!code.contains(/\b(Codable|Decodable|Encodable|Regex)\b/), "at \(place)")
        #expect(!code.contains(/\b(try!|as!|fatalError|preconditionFailure)/), "a trap at \(place)")
      }
    }
  }

  private func imported(by line: String) -> String? {
    guard
      let match = line.wholeMatch(of: /\s*(?:@\w+ )*(?:package |public |internal |private )?import (?:\w+ )?(\w+).*/)
    else { return nil }
    return String(match.1)
  }
}
