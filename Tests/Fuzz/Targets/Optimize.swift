import JobModel
import JobOptimizer

extension FuzzTarget {
  /// A text is optimized: a second run changes nothing, and what is said to have changed is what has.
  static let optimize = FuzzTarget(name: "optimize") { bytes in
    let text = SourceText(String(decoding: bytes.prefix(4_000), as: UTF8.self))
    let optimizer = Optimizer()
    let result = optimizer.optimize(text)
    hold(optimizer.optimize(result.text).text == result.text, "a second run changes something")
    hold(!result.changes.isEmpty || result.text == text, "the text is another one, and nothing is said of it")
    let edits = result.changes.flatMap { $0.edits }
    hold((try? text.applying(edits)) == result.text, "the changes are not what has changed")
  }
}
