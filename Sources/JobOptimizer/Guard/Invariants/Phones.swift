import JobModel

extension Invariant {
  /// Phone numbers in the author's spelling.
  static let phones = Invariant(id: "phones", keeps: "every phone number as it is written") { rewrite in
    Breach.differences(
      rewrite.before.atoms { $0 == .phone }, rewrite.after.atoms { $0 == .phone }, in: rewrite,
      called: "the phone number")
  }
}
