import EditOrdeals
import Glibc

// EditOrdeal FIRST COUNT: a thousand edits each, beginning with the seed FIRST.
let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard arguments.count == 2 else {
  print("usage: EditOrdeal FIRST COUNT")
  exit(2)
}
for seed in arguments[0]..<(arguments[0] + arguments[1]) {
  var ordeal = try EditOrdeal(seed: seed)
  if let difference = try ordeal.run(edits: 1000) {
    print("seed \(seed), \(difference)")
    exit(1)
  }
}
