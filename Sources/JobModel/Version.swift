/// The product itself.
package enum Callwright {
  package static let version = "0.1.0"
}
