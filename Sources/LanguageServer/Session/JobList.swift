import JobModel

/// The jobs of a workspace as they lie on disk, each found by where it lies: an editor may close thousands at once.
struct JobList: Sendable {
  private(set) var all: [WorkspaceJob]
  /// Their places in `all`, by where they lie; made when somebody looks for one.
  private var order: [Int32] = []

  init(_ all: [WorkspaceJob] = []) {
    self.all = all
  }

  /// What a job says; nil where it is not in the list, and inside where it has not been read.
  mutating func summary(of path: String) -> JobSummary?? {
    let (rank, isThere) = rank(of: path)
    return isThere ? .some(all[Int(order[rank])].summary) : .none
  }

  /// Takes what a job says and which file says so; of one that is not in the list nothing is. Gives whether it is another file.
  mutating func take(_ summary: @autoclosure () -> JobSummary?, of path: String, in file: String?) -> Bool {
    let (rank, isThere) = rank(of: path)
    guard isThere else { return false }
    let place = Int(order[rank])
    let before = all[place].target
    all[place].take(summary(), in: file)
    return all[place].target != before
  }

  /// Takes whether a job is there; gives whether that is news.
  mutating func take(_ path: String, isThere: Bool) -> Bool {
    let (rank, wasThere) = rank(of: path)
    guard isThere != wasThere else { return false }
    if isThere {
      order.insert(Int32(all.count), at: rank)
      all.append(WorkspaceJob(path: path))
    } else {
      let place = order.remove(at: rank)
      all.remove(at: Int(place))
      for rank in order.indices where order[rank] > place { order[rank] -= 1 }
    }
    return true
  }

  /// Where a job is or would be in the order.
  private mutating func rank(of path: String) -> (rank: Int, isThere: Bool) {
    if order.count != all.count { putInOrder() }
    var low = 0
    var high = order.count
    while low < high {
      let middle = low + (high - low) / 2
      let isAbove = all[Int(order[middle])].path.utf8.lexicographicallyPrecedes(path.utf8)
      if isAbove { low = middle + 1 } else { high = middle }
    }
    return (low, low < order.count && all[Int(order[low])].path == path)
  }

  private mutating func putInOrder() {
    order = all.indices.map { Int32($0) }
    let paths = all.map { $0.path }
    order.sort { paths[Int($0)].utf8.lexicographicallyPrecedes(paths[Int($1)].utf8) }
  }
}
