import Glibc
import MutationOrdeals

// MutationOrdeal [PART PARTS | WORDS]: every way to spoil a text, in every place where it can be; with numbers each PARTS-th
// of them, with words those that are called so.
let arguments = Array(CommandLine.arguments.dropFirst())
let numbers = arguments.compactMap { Int($0) }
let (part, parts) = numbers.count == 2 ? (numbers[0], max(1, numbers[1])) : (0, 1)
let words = numbers.isEmpty ? arguments.joined(separator: " ") : ""
let ordeal = try MutationOrdeal()
var isGood = true
for (place, mutation) in Mutation.all.enumerated()
where place % parts == part && (words.isEmpty || mutation.name == words) {
  let result = try ordeal.result(of: mutation)
  print(result.description(mutation.name))
  for miss in result.missed { print("  \(miss)") }
  for miss in result.missedOfModel where mutation.isAskedOfModel && !result.missed.contains(miss) {
    print("  of a model: \(miss)")
  }
  fflush(nil)
  if !result.isGoodEnough(for: mutation) {
    print("  \(mutation.name): too little of it is caught")
    isGood = false
  }
}
exit(isGood ? 0 : 1)
