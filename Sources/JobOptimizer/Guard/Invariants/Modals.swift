import JobModel

extension Invariant {
  /// How much must be, may be, and of how many: `must`, `should`, `always`, `only`, `every`, `at least`.
  static let modals = Invariant(id: "modals", keeps: "every must, should, may, always, only, all and at least") {
    rewrite in
    let (before, after) = rewrite.changedWords { $0.isWord(in: measures) }
    return Breach.differences(before, after, in: rewrite, called: "the word")
  }

  private static let measures = WordSet(
    """
    all also always any both can could each either enough especially even every exactly except exclusively instead just
    least may maybe merely might most mostly must only optional optionally ought particularly perhaps possibly required
    shall should simply solely sometimes still usually
    """)
}
