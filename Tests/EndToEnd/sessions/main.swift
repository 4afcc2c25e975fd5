import Glibc
import SessionOrdeals

// SessionOrdeal FIRST COUNT: conversations of a thousand messages each, beginning with the seed FIRST.
let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard arguments.count == 2 else {
  print("usage: SessionOrdeal FIRST COUNT")
  exit(2)
}
for seed in arguments[0]..<(arguments[0] + arguments[1]) {
  do {
    try goThroughOrdeal(seed: seed, messages: 1000)
  } catch {
    print("seed \(seed), \(error)")
    exit(1)
  }
}
