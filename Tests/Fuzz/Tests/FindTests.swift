import Foundation
import FuzzTargets
import TestSupport
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

/// The files of `Finds/TARGET`: what a fuzzer once found, and one plain input, so that every target runs.
private func finds() -> [(target: String, file: URL)] {
  FuzzTarget.all.flatMap { target in
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Finds/\(target.name)").path()))
      ?? []
    return names.sorted().map { (target.name, folder.appending(path: "Finds/\(target.name)/\($0)")) }
  }
}

struct FindTests {
  @Test func `every target has an input that is kept`() {
    #expect(Set(finds().map { $0.target }) == Set(FuzzTarget.all.map { $0.name }))
  }

  @Test func `every folder of finds is a target's`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Finds").path())
    #expect(names.allSatisfy { FuzzTarget.named($0) != nil })
  }

  @Test(arguments: finds().map { $0.file })
  func `what was found once does no harm`(file: URL) throws {
    let target = try #require(FuzzTarget.named(file.deletingLastPathComponent().lastPathComponent))
    target.run([UInt8](try Data(contentsOf: file)))
  }

  @Test(arguments: UInt64(0)..<20)
  func `jobs of pieces by chance do no harm`(seed: UInt64) throws {
    let prose = try #require(FuzzTarget.named("prose"))
    let offers = try #require(FuzzTarget.named("offers"))
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<50 { prose.run((0..<24).map { _ in .random(in: 0...255, using: &chance) }) }
    for _ in 0..<5 { offers.run((0..<28).map { _ in .random(in: 0...255, using: &chance) }) }
  }
}
