extension Job {
  /// What the description says that the job is for, as a goal. `Use this job when a caller wants to book` says which calls it
  /// is for, so the goal is to help then.
  package var describedGoal: String? {
    guard let text = description?.text, !text.utf8.contains(where: { $0.isLineEnd }) else { return nil }
    let bytes = Array(text.utf8)
    guard let end = Job.uses.end(in: bytes, at: 0, limit: bytes.count) else { return text }
    return "help when" + String(decoding: bytes[end...], as: UTF8.self)
  }

  private static let uses = PhraseSet(
    """
    use if
    use it if
    use it when
    use this if
    use this job if
    use this job when
    use this when
    use when
    """)
}
