import JobModel

extension Invariant {
  /// Web and e-mail addresses, byte for byte, wherever they stand.
  static let addresses = Invariant(id: "addresses", keeps: "every web and e-mail address") { rewrite in
    Breach.differences(
      rewrite.before.atoms { $0 == .url || $0 == .email }, rewrite.after.atoms { $0 == .url || $0 == .email },
      in: rewrite, called: "the address")
  }
}
