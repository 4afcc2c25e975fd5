/// A line of a file of the workspace.
package struct FilePlace: Sendable, Equatable {
  package let path: String
  package let line: Int
}

/// How the jobs of a workspace stand to one another: found once for all of them, and only what is worth a word is kept.
package struct JobRelations: Sendable, Equatable {
  /// What concerns one job.
  package struct Relation: Sendable, Equatable {
    /// Other jobs of the same name; like the rest, not all where they are many.
    package var namesakes: [FilePlace] = []
    package var overlaps: [JobOverlap] = []
    package var contradictions: [FactContradiction] = []

    package init() {}
  }

  private var byPath: [String: Relation] = [:]

  /// Nobody reads more of them.
  private static let mostNamesakes = 20
  private static let mostOverlaps = 3

  package init() {}

  init(_ jobs: [WorkspaceJob], _ overlaps: [JobOverlap]) {
    addNamesakes(jobs)
    for overlap in overlaps where overlap.isCertain {
      for path in [overlap.first.path, overlap.second.path]
      where relation(of: path).overlaps.count < JobRelations.mostOverlaps {
        byPath[path, default: Relation()].overlaps.append(overlap)
      }
    }
    for (path, contradiction) in FactContradiction.all(in: jobs) {
      byPath[path, default: Relation()].contradictions.append(contradiction)
    }
  }

  package func relation(of path: String) -> Relation { byPath[path] ?? Relation() }

  /// The jobs that stand otherwise to others than they did.
  package func differences(from before: JobRelations) -> [String] {
    let gone = before.byPath.keys.filter { byPath[$0] == nil }
    return gone + byPath.keys.filter { byPath[$0] != before.byPath[$0] }
  }

  private mutating func addNamesakes(_ jobs: [WorkspaceJob]) {
    for group in JobRelations.namesakes(among: jobs) {
      let members = group.map { jobs[$0] }.sorted { $0.path < $1.path }
      let each = members.eachOnce
      guard each.count > 1 else { continue }
      let shown = each.prefix(JobRelations.mostNamesakes + 1).sorted { $0.path < $1.path }
      for job in members {
        let others = shown.filter { $0.file != job.file }.prefix(JobRelations.mostNamesakes)
        byPath[job.path, default: Relation()].namesakes = others.compactMap { other in
          other.summary?.name.map { FilePlace(path: other.path, line: $0.line) }
        }
      }
    }
  }

  /// The places of jobs of one name, where there are several. Sorted numbers take a fifth of a dictionary's memory.
  private static func namesakes(among jobs: [WorkspaceJob]) -> [[Int]] {
    var keyed: [(key: UInt64, place: Int)] = []
    keyed.reserveCapacity(jobs.count)
    for (place, job) in jobs.enumerated() {
      if let key = job.summary?.name?.key { keyed.append((key, place)) }
    }
    keyed.sort { $0 < $1 }
    var groups: [[Int]] = []
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      if end - start > 1 { groups.append(keyed[start..<end].map { $0.place }) }
      start = end
    }
    return groups
  }
}
