/// What only the command line, the documentation and the tests show: it is made when somebody asks, because most who start the
/// program never do; and a browser's module goes without, and is smaller.
package struct ExceptInBrowser<Value>: Sendable {
  #if hasFeature(Embedded)
    package var values: [Value] { [] }

    package init(_ make: @Sendable () -> [Value]) {}
  #else
    private let make: @Sendable () -> [Value]

    package var values: [Value] { make() }

    package init(_ make: @escaping @Sendable () -> [Value]) {
      self.make = make
    }
  #endif
}
