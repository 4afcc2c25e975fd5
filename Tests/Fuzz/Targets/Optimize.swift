import JobModel
import JobOptimizer

extension FuzzTarget {
  /// A text is optimized.
  static let optimize = FuzzTarget(name: "optimize") { bytes in
    checkOptimized(SourceText(String(decoding: bytes.prefix(4_000), as: UTF8.self)))
  }

  /// A second run changes nothing, and what is said to have changed is what has.
  static func checkOptimized(_ text: SourceText) {
    let optimizer = Optimizer()
    let result = optimizer.optimize(text)
    hold(optimizer.optimize(result.text).text == result.text, "a second run changes something")
    hold(!result.changes.isEmpty || result.text == text, "the text is another one, and nothing is said of it")
    let edits = result.changes.flatMap { $0.edits }
    hold((try? text.applying(edits)) == result.text, "the changes are not what has changed")
  }
}
