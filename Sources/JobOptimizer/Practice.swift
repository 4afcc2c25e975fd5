package import JobModel

/// A piece of the vendor's advice that a change follows.
package struct Practice: Sendable, Equatable {
  package let words: String
  package let source: Source

  package var citation: String { "(“\(words)”, \(source.title))" }

  package static let goal = Practice(words: "Name the goal up front", source: .jobs)
  package static let sequence = Practice(
    words: "Sequence explicitly. If order matters, number the steps.", source: .jobs)
  package static let offScript = Practice(
    words: "Specify what to do when callers go off-script", source: .jobs)
  package static let ambiguity = Practice(words: "Avoid ambiguity", source: .jobs)
  package static let explicit = Practice(
    words: "More explicit and specific instructions produce more consistent behavior", source: .jobs)
  package static let structure = Practice(
    words: "Clear, well-structured jobs enable Sona to handle caller requests consistently", source: .jobs)
  package static let actions = Practice(
    words: "Sona tells the caller it will text the link", source: .actions)
}
