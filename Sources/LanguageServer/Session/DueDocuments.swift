/// The documents of which the client is to be told something, taken in the order of their names; those that wait for their
/// workspace are looked at again when it is known, so that whoever is told costs nothing for those who wait.
struct DueDocuments: Sendable {
  /// A heap: no name stands before the one at half its place.
  private var heap: [String] = []
  private var names: Set<String> = []
  /// By what they wait for.
  private var held: [String: Set<String>] = [:]

  mutating func insert(_ name: String) {
    guard names.insert(name).inserted else { return }
    heap.append(name)
    var place = heap.count - 1
    while place > 0, stands(place, before: (place - 1) / 2) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popFirst() -> String? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else {
      names.remove(last)
      return last
    }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && stands(child, before: least) {
        least = child
      }
      if least == place { break }
      heap.swapAt(place, least)
      place = least
    }
    names.remove(first)
    return first
  }

  /// By the bytes of their names: strings are compared as Unicode has it, which takes hundreds of instructions.
  private func stands(_ place: Int, before other: Int) -> Bool {
    heap[place].utf8.lexicographicallyPrecedes(heap[other].utf8)
  }

  /// Puts a document aside until something is known of this folder.
  mutating func hold(_ name: String, for folder: String) {
    held[folder, default: []].insert(name)
  }

  /// Something is known of this folder.
  mutating func release(_ folder: String) {
    for name in held.removeValue(forKey: folder) ?? [] { insert(name) }
  }

  mutating func removeAll() { self = DueDocuments() }
}
