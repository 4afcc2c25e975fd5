/// What only the command line, the documentation and the tests show: a browser's module goes without, and is smaller.
package func exceptInBrowser<Value>(_ values: @autoclosure () -> [Value]) -> [Value] {
  #if hasFeature(Embedded)
    []
  #else
    values()
  #endif
}
