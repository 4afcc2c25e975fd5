/// The module's beginning, which a browser never calls: there, `Exports.swift` is the way in.
///
/// It is here because a native build links every executable, and finds out with it what the web build would miss.
@main
struct CallwrightWeb {
  static func main() {
    _ = Connection.shared
  }
}
