import JobAnalysis
import JobModel
import JobTools

extension FuzzTarget {
  /// A job, with all that is made of it for people.
  static let tools = FuzzTarget(name: "tools") { bytes in
    tell(SourceText(String(decoding: bytes.prefix(4_000), as: UTF8.self)))
  }

  /// It is shown, drawn, rehearsed, compared, copied, brought back and written for every product.
  static func tell(_ text: SourceText) {
    let snapshot = Snapshot(text, kind: .job, workspace: everyRule)
    guard let description = JobDescription(snapshot), let sheet = PasteSheet(snapshot) else {
      return hold(false, "a job is not told")
    }
    hold(!description.text.utf8.isEmpty, "nothing is told of a job")
    _ = description.json
    hold(JobDifference(from: description, to: description).lines.isEmpty, "a job differs from itself")
    let picture = JobPicture(description)
    for format in JobPicture.Format.allCases { hold(!picture.text(as: format).utf8.isEmpty, "nothing is drawn") }
    let rehearsal = Rehearsal(snapshot)
    _ = rehearsal.json
    for isMarkdown in [false, true] { _ = rehearsal.text(isMarkdown: isMarkdown, title: "A job") }
    _ = JobPreview(snapshot, given: [])?.text
    _ = LibraryEntry(snapshot, path: "a.job.md")
    _ = sheet.fields
    for profile in Profile.all { hold(Port(snapshot, to: profile) != nil, "a job cannot be written for \(profile.id)") }
    let imported = SourceText(ImportedJob(text.string(0..<text.count), fallback: "A job").text)
    hold(Snapshot(imported, kind: .job).document.job != nil, "what is brought in is no job")
  }
}
