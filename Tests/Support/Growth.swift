import Glibc

/// How many times as long something takes for ten times as much, both on the same machine at the same time: 10 where it is linear,
/// 100 where it is a square. Counted is what this thread had of the processor, and each is the least of three, so that what else the
/// machine does counts little.
package func growth(of work: (_ size: Int) throws -> Void, from size: Int) rethrows -> Double {
  try work(size)
  return try least { try work(size * 10) } / least { try work(size) }
}

/// The same of what is done in something large: 1 where it does not matter how large that is, 10 where it does.
package func growth<State>(
  from size: Int, in prepare: (_ size: Int) throws -> State, of work: (inout State) throws -> Void
) rethrows -> Double {
  var (small, large) = (try prepare(size), try prepare(size * 10))
  try work(&small)
  return try least { try work(&large) } / least { try work(&small) }
}

private func least(_ work: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<3 {
    let begin = processorTime()
    try work()
    least = min(least, processorTime() - begin)
  }
  return least
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
