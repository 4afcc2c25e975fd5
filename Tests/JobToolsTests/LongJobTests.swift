import JobAnalysis
import JobModel
import TestSupport
import Testing

@testable import JobTools

/// What is told of a job costs what its parts cost, however many of them there are.
struct LongJobTests {
  /// A text that begins with `front` and goes on with as many pieces; `#` in them is their number.
  private func job(_ front: String, _ piece: String, _ count: Int) -> Snapshot {
    let pieces = (0..<count).map { piece.replacing("#", with: "\($0)") }.joined()
    return Snapshot(SourceText(front + pieces), kind: .job)
  }

  @Test(arguments: [
    ("", "Sick: wish them well. "), ("", "Noise -> get the room. "),
    ("", "- Ask for the day.\n- We are open on Monday.\n"),
    ("", "1. Ask for these:\n   - the name\n"), ("Never:\n", "- diagnose the unit\n"),
    ("With new callers, do not:\n\n", "- promise a day\n"), ("", "Say {v#}. "),
  ])
  func `a long job is told`(front: String, piece: String) {
    let growth = growth(from: 400, in: { job(front, piece, $0) }, of: { _ = JobDescription($0)?.text })
    #expect(growth < 30)
  }

  @Test(arguments: [
    ("", "## Orders #\nAsk why.\n"), ("", "## Orders #\n/Transfer call: Desk\n"),
    ("Pick one:\n\n", "## A#\nAsk why.\n"),
    ("# What they want\n", "## A#\nIf they ask, wait.\n### B\nAsk why.\n"), ("", "Q: What if a#?\nA: Ask why.\n\n"),
    ("", "A#: ask why.\n"), ("", "- a# -> ask why\n"), ("", "Ask why.\nOTHER CALLS #\n"),
  ])
  func `a job of many parts is told, drawn, rehearsed and compared`(front: String, piece: String) {
    let growth = growth(
      from: 200, in: { job(front, piece, $0) },
      of: { snapshot in
        guard let description = JobDescription(snapshot) else { return }
        _ = (description.text, description.json, JobPicture(description), Rehearsal(snapshot))
        _ = JobDifference(from: description, to: description)
      })
    #expect(growth < 30)
  }

  @Test(arguments: [("1. Ask for a#.\n", "1. Thank b#.\n"), ("Never say a#.\n\n", "Do not promise b#.\n\n")])
  func `two long jobs that share nothing are compared`(old: String, new: String) {
    let growth = growth(
      from: 200,
      in: { count in [old, new].compactMap { JobDescription(job("", $0, count)) } },
      of: { _ = JobDifference(from: $0[0], to: $0[1]).lines })
    #expect(growth < 30)
  }

  @Test func `the actions of a long sentence are copied`() {
    let growth = growth(from: 200, in: { job("", "/Send SMS: \"Hi\" and ", $0) }, of: { _ = PasteSheet($0) })
    #expect(growth < 30)
  }
}
