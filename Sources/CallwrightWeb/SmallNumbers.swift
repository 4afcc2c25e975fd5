// Shifts and conversions of numbers of 64 bits, which are an instruction or two each.
//
// Built for size, the standard library's, which serve all types of numbers, are functions that are called, and go through a number
// word by word. These are asked for every byte and every word of a text. As in `SmallArrays.swift`, they stand before the standard
// library's and say the same; what is never asked for, to shift by less than nothing, ends the module.

#if arch(wasm32)

  extension UInt64 {
    @inlinable @inline(__always)
    public init(_ byte: UInt8) {
      self.init(_truncatingBits: byte._lowWord)
    }

    @inlinable @inline(__always)
    public init(_ number: Int) {
      precondition(number >= 0)
      self.init(_truncatingBits: UInt(bitPattern: number))
    }

    @inlinable @inline(__always)
    public static func << (number: UInt64, count: UInt64) -> UInt64 {
      count < 64 ? number &<< count : 0
    }

    @inlinable @inline(__always)
    public static func >> (number: UInt64, count: UInt64) -> UInt64 {
      count < 64 ? number &>> count : 0
    }

    @inlinable @inline(__always)
    public static func << (number: UInt64, count: Int) -> UInt64 {
      number << UInt64(count)
    }

    @inlinable @inline(__always)
    public static func >> (number: UInt64, count: Int) -> UInt64 {
      number >> UInt64(count)
    }
  }

  // So that a shift of plain literals is a number of the plain type, as ever.
  extension Int {
    @inlinable @inline(__always)
    public static func << (number: Int, count: Int) -> Int {
      precondition(count >= 0)
      return count < Int.bitWidth ? number &<< count : 0
    }

    @inlinable @inline(__always)
    public static func >> (number: Int, count: Int) -> Int {
      precondition(count >= 0)
      return number &>> (count < Int.bitWidth ? count : Int.bitWidth - 1)
    }
  }

#endif
