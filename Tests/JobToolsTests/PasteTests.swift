import JobAnalysis
import JobModel
import TestSupport
import Testing

@testable import JobTools

struct PasteTests {
  @Test func `comments, escapes and the content of actions are not pasted`() throws {
    let text = """
      ---
      name: Book
      ---
      <!-- callwright-ignore no-closing: ends elsewhere -->
      1. Say \\/hello\\/ to them. <!-- friendly -->
      2. Then /send sms: "Hi \\"you\\"". Confirm.

      <!-- a note -->

      3. /Transfer call: the front desk.

      """
    let sheet = try #require(
      PasteSheet(try snapshot(text, workspace: #"{"inboxes": [{"name": "Front desk"}]}"#)))
    #expect(
      sheet.fields.last?.text == """
        1. Say /hello/ to them.
        2. Then /Send SMS. Confirm.

        3. /Transfer call.
        """)
    #expect(sheet.actions.map { $0.label } == ["Send SMS", "Transfer call"])
    #expect(sheet.actions.map { $0.contents.first?.text } == ["Hi \"you\"", "Front desk"])
  }

  @Test func `lines that end with a carriage return alone are pasted as lines`() throws {
    #expect(try #require(PasteSheet(try snapshot("Greet them.\rAsk.\r"))).fields.last?.text == "Greet them.\nAsk.")
  }

  @Test func `a message that ends its sentence leaves a full stop, and gets its own back`() throws {
    let text = """
      ---
      name: A
      ---
      /Send SMS: "See you." Then ask. If not, /Send SMS: "Sorry!" and wait.
      /Send SMS: "Bye."

      """
    let sheet = try #require(PasteSheet(try snapshot(text)))
    #expect(
      sheet.fields.last?.text == "/Send SMS. Then ask. If not, /Send SMS and wait.\n/Send SMS")
    #expect(ImportedJob(sheet.text, fallback: "F").text == text)
  }

  @Test func `bullets that a word processor writes with letters become bullets too, the deeper ones below`() {
    let pasted = "·\tAsk for the name.\no\tNo name: skip it.\n§\tThank them.\n·\tHang up.\n\nq\tAsk why.\no Ask.\n"
    let job = ImportedJob(pasted, fallback: "F")
    #expect(
      job.text.hasSuffix(
        "- Ask for the name.\n  - No name: skip it.\n    - Thank them.\n- Hang up.\n\n- Ask why.\no Ask.\n"),
      "\(job.text)")
  }

  @Test func `a pasted text is cleaned, its fields are found and its actions marked`() {
    let pasted =
      "Name: Book: a visit\r\nTrigger:\r\nThe caller wants one.\r\n\r\nInstructions:\r\n"
      + "•\tAsk\u{A0}for the\u{200B} name.\r\n\u{F0B7} Then Send SMS: “Hi”\r\n\r\n\r\n[Transfer call]\u{2028}Thank them.  \r\n"
    let job = ImportedJob(pasted, fallback: "Pasted")
    #expect(
      job.text == """
        ---
        name: "Book: a visit"
        trigger: The caller wants one.
        ---
        - Ask for the name.
        - Then /Send SMS: “Hi”

        /Transfer call
        Thank them.

        """)
    #expect(
      job.notes.first == """
        removed or replaced: line ends of another system (10), spaces that are not ordinary spaces (1), characters that \
        cannot be seen (1), line breaks of a word processor (1), bullets of a word processor (2)
        """, "\(job.notes)")
    #expect(job.notes.contains("marked as actions: 2"))
  }

  @Test(arguments: [
    (
      "[Send SMS: Hi *you*. Book: https://a.example/b [now]]",
      "/Send SMS: \"Hi *you*. Book: https://a.example/b [now]\""
    ),
    ("Then [Send SMS: Say \"hi\"], and go on.", "Then /Send SMS: \"Say \\\"hi\\\"\", and go on."),
    ("[Send SMS: “Hi”] [Send SMS: \"Hi\"]", "/Send SMS: “Hi” /Send SMS: \"Hi\""),
    ("[Transfer call: Front desk].", "/Transfer call: Front desk."), ("[Send SMS: ]", "/Send SMS"),
    ("[Send SMS: no end", "[Send SMS: no end"), ("[Create Jobber request: x]", "[Create Jobber request: x]"),
  ])
  func `an action in brackets keeps its content`(pasted: String, marked: String) {
    #expect(ImportedJob(pasted, fallback: "F").text == "---\nname: F\n---\n\(marked)\n")
  }

  @Test func `what is given wins, a job that is one already keeps its fields, and actions are not marked twice`() {
    let job = ImportedJob(
      "---\nname: Old\ndescription: D\n---\nThen /Send SMS: \"x\".\n", given: ImportedJob.Fields(name: "New"),
      fallback: "F")
    #expect(job.text == "---\nname: New\ndescription: D\n---\nThen /Send SMS: \"x\".\n")
    #expect(ImportedJob("Ask.", fallback: "F").text == "---\nname: F\n---\nAsk.\n")
    let known = "---\nname: A\nprofile: sona\nignore:\n  - vague-term\n# Why.\n---\nAsk.\n"
    #expect(ImportedJob(known, fallback: "F").text == known)
    #expect(ImportedJob("Name: A\nTitle: B\nAsk.", fallback: "F").text == "---\nname: A\n---\nTitle: B\nAsk.\n")
  }

  @Test func `the whole sheet that is copied is imported again with what its actions hold`() throws {
    for template in JobTemplate.all {
      let first = try snapshot(template.text())
      let sheet = try #require(PasteSheet(first))
      let job = ImportedJob(sheet.text, fallback: "F")
      #expect(try PasteSheet(snapshot(job.text))?.text == sheet.text, "\(template.id)")
    }
    let text =
      "---\nname: \"A: b\"\ntrigger: T\n---\nThen /Send SMS: \"Say \\\"hi\\\"\". Then /Order, and /Transfer call: Ana.\n"
    let sheet = try #require(PasteSheet(try snapshot(text)))
    #expect(ImportedJob(sheet.text, fallback: "F").text == text)
    // Other actions than are listed.
    let other = sheet.text.replacing("/Transfer call.", with: "hang up.")
    #expect(ImportedJob(other, fallback: "F").text.contains("Then /Send SMS. Then /Order, and hang up.\n"))
    #expect(ImportedJob("--- name ---\nAsk.\n", fallback: "F").text == "---\nname: F\n---\n--- name ---\nAsk.\n")
  }

  @Test func `what is copied and imported again says the same`() throws {
    for template in JobTemplate.all {
      let first = try #require(PasteSheet(try snapshot(template.text())))
      let text = first.fields.last?.text ?? ""
      let job = ImportedJob(text, given: ImportedJob.Fields(name: first.fields.first?.text), fallback: "F")
      let second = try #require(PasteSheet(try snapshot(job.text)))
      #expect(second.fields.last?.text == text)
      #expect(second.actions.map { $0.label } == first.actions.map { $0.label })
    }
  }

  @Test func `a field goes on below its label, up to the next one`() {
    let text = """
      Name:
      Book a visit

      Description:
      Texts the link,
      or hands over.

      For new callers too.

      Trigger:
      The caller wants to book
      or move a visit.

      Instructions:
      Ask for the name.

      """
    let job = ImportedJob(text, fallback: "Job").text
    #expect(
      job == """
        ---
        name: Book a visit
        description: Texts the link, or hands over. For new callers too.
        trigger: The caller wants to book or move a visit.
        ---
        Ask for the name.

        """)
    let short = ImportedJob("Description:\nTexts the link,\nor hands over.\n\nAsk for the name.\n", fallback: "Job")
      .text
    #expect(short == "---\nname: Job\ndescription: Texts the link, or hands over.\n---\nAsk for the name.\n")
  }
}
