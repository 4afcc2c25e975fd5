/// What only the command line, the documentation and the tests show, made when somebody asks for it: a browser's module goes
/// without, and is smaller.
package func exceptInBrowser<Value>(_ make: @escaping @Sendable () -> [Value]) -> @Sendable () -> [Value] {
  #if hasFeature(Embedded)
    { [] }
  #else
    make
  #endif
}
