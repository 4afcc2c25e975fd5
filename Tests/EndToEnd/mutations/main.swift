import Glibc
import MutationOrdeals

// MutationOrdeal [PART PARTS]: every way to spoil a text, in every place where it can be; with numbers each PARTS-th of them.
let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (part, parts) = arguments.count == 2 ? (arguments[0], max(1, arguments[1])) : (0, 1)
let ordeal = try MutationOrdeal()
var isGood = true
for (place, mutation) in Mutation.all.enumerated() where place % parts == part {
  let result = try ordeal.result(of: mutation)
  print(result.description(mutation.name))
  for miss in result.missed { print("  \(miss)") }
  fflush(nil)
  if !result.isGoodEnough(for: mutation) {
    print("  \(mutation.name): too little of it is caught")
    isGood = false
  }
}
exit(isGood ? 0 : 1)
