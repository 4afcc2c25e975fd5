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

  private mutating func addNamesakes(_ jobs: [WorkspaceJob]) {
    var first: [String: Int] = [:]
    first.reserveCapacity(jobs.count)
    var groups: [String: [Int]] = [:]
    for (place, job) in jobs.enumerated() {
      guard let key = job.summary?.name?.key else { continue }
      if let other = first[key] { groups[key, default: [other]].append(place) } else { first[key] = place }
    }
    for group in groups.values {
      let places = group.compactMap { place in
        jobs[place].summary?.name.map { FilePlace(path: jobs[place].path, line: $0.line) }
      }.sorted { $0.path < $1.path }
      let shown = places.prefix(JobRelations.mostNamesakes + 1)
      for place in places {
        let others = shown.filter { $0.path != place.path }.prefix(JobRelations.mostNamesakes)
        byPath[place.path, default: Relation()].namesakes = Array(others)
      }
    }
  }
}
