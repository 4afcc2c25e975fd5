/// How many times as long something takes for ten times as much, both on the same machine at the same time: 10 where it is linear,
/// 100 where it is a square. Each is the fastest of three, so that what else the machine does counts little.
package func growth(of work: (_ size: Int) throws -> Void, from size: Int) rethrows -> Double {
  try work(size)
  return try fastest { try work(size * 10) } / fastest { try work(size) }
}

private func fastest(_ work: () throws -> Void) rethrows -> Double {
  var least = Duration.seconds(1_000_000)
  for _ in 0..<3 { least = try min(least, ContinuousClock().measure(work)) }
  return Double(least.components.attoseconds) * 1e-18 + Double(least.components.seconds)
}
