// What the standard library writes out at every place where it is used stands here once for each type, and is called.
//
// The web build is one module, so these stand before the standard library's functions of the same names, as in
// `SmallSort.swift`; each is the standard library's own, but where it stands.

#if arch(wasm32)

  extension Array {
    @inline(never)
    init<Elements: Sequence>(_ elements: Elements) where Elements.Element == Element {
      self.Swift::init(elements)
    }

    @inline(never)
    mutating func append(_ element: __owned Element) {
      self.Swift::append(element)
    }

    @inline(never)
    mutating func append<Elements: Sequence>(contentsOf elements: __owned Elements) where Elements.Element == Element {
      self.Swift::append(contentsOf: elements)
    }

    @inline(__always)
    static func += <Elements: Sequence>(array: inout [Element], elements: __owned Elements)
    where Elements.Element == Element {
      array.append(contentsOf: elements)
    }

    @inline(never)
    mutating func reserveCapacity(_ capacity: Int) {
      self.Swift::reserveCapacity(capacity)
    }
  }

  extension Array where Element: Equatable {
    @inline(never)
    static func == (left: [Element], right: [Element]) -> Bool {
      guard left.count == right.count else { return false }
      for place in left.indices where left[place] != right[place] { return false }
      return true
    }

    @inline(never)
    func contains(_ element: Element) -> Bool {
      self.Swift::contains(element)
    }
  }

  // Loops that are written out, because the closure is in them then, but with nothing in them that has to be made room for.
  extension Collection {
    @inline(__always)
    func map<Result>(_ transform: (Element) -> Result) -> [Result] {
      var results: [Result] = []
      results.reserveCapacity(count)
      for element in self { results.append(transform(element)) }
      return results
    }
  }

  extension Sequence {
    @inline(__always)
    func filter(_ isIncluded: (Element) -> Bool) -> [Element] {
      var results: [Element] = []
      for element in self where isIncluded(element) { results.append(element) }
      return results
    }

    @inline(__always)
    func compactMap<Result>(_ transform: (Element) -> Result?) -> [Result] {
      var results: [Result] = []
      for element in self {
        if let result = transform(element) { results.append(result) }
      }
      return results
    }
  }

  extension String {
    @inline(never)
    init<Bytes: Collection>(decoding bytes: Bytes, as encoding: UTF8.Type) where Bytes.Element == UInt8 {
      self.Swift::init(decoding: bytes, as: encoding)
    }
  }

#endif
