import JobModel
import Testing

/// A goal made of a description.
struct DescribedGoalTests {
  @Test(arguments: [
    ("Books visits.", "Books visits."),
    ("Use this job when a caller wants to book.", "help when a caller wants to book."),
    ("use if somebody calls at night", "help when somebody calls at night"),
    ("Use this job for bookings", "Use this job for bookings"),
    ("Useful when it rains", "Useful when it rains"),
  ])
  func says(description: String, goal: String) {
    let text = SourceText("---\ndescription: \(description)\n---\nAsk for the day.\n")
    #expect(Job(JobSyntax(text)).describedGoal == goal)
  }

  @Test(arguments: ["---\nname: A\n---\n", "---\ndescription: \"two\\nlines\"\n---\n", "Ask for the day.\n"])
  func saysNothing(text: String) {
    #expect(Job(JobSyntax(SourceText(text))).describedGoal == nil)
  }
}
