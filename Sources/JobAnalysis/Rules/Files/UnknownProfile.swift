import JobModel

extension Rule {
  static let unknownProfile = Rule(
    id: "unknown-profile", summary: "a job names a product that Callwright does not know", severity: .error,
    scope: .file,
    sight: .top,
    why: """
      The profile says which fields, actions and variables the vendor's product has. An unknown one is not used; the \
      workspace's applies.
      """,
    source: .callwright,
    examples: [
      .flags("---\nname: A\nprofile: ⟦sonna⟧\n---\nHello.\n", becomes: "---\nname: A\nprofile: sona\n---\nHello.\n"),
      .flags("---\nname: A\nprofile: ⟦acme⟧\n---\nHello.\n"),
      .flags("---\nname: A\nprofile: ⟦\"Sona\"⟧\n---\nHello.\n", becomes: "---\nname: A\nprofile: sona\n---\nHello.\n"),
      .fine("---\nname: A\nprofile: sona\n---\nHello.\n"),
      .fine("---\nname: A\nprofile: 'sona-trigger'\n---\nHello.\n"),
      .fine("---\nname: A\n---\nprofile: x\n"),
    ]
  ) { snapshot in
    guard let syntax = snapshot.document.job, let profile = Job(syntax).profile, Profile.named(profile.text) == nil
    else {
      return []
    }
    let names = Profile.all.map { $0.id }
    let nearest = EditDistance.nearest(to: profile.text, in: names)
    let hint = nearest.map { "did you mean \($0)?" } ?? "there are: \(names.joined(separator: ", "))"
    let fixes = nearest.map { [Fix(title: "write \($0)", edits: [TextEdit(range: profile.range, replacement: $0)])] }
    return [Mark(profile.range, "there is no profile \(Quotation.short(profile.text)); \(hint)", fixes: fixes ?? [])]
  }
}
