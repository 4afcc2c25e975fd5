import Foundation
import JSONText
import JobAnalysis
import JobModel
import TestSupport
import Testing

@testable import JobTools

private let job = """
  ---
  name: Book a visit
  description: Texts the link, or hands over.
  trigger: The caller wants to book, move or cancel a visit.
  ---
  Goal: get the caller a visit without waiting.

  1. Ask for the caller's name and the day that suits them.
  2. Let the caller know you'll text the link, then /Send SMS: "Hi {caller_name}, book here: https://example.com/book". Confirm they got it.
  3. When they agree, /Create Jobber request.
  4. If they would rather speak to a person, /Transfer call: Front desk.
  5. Thank them and end the call.

  If the caller declines to give a name, go on without it.

  Never promise a time. We are open from 9 to 5.

  """

private let workspace = """
  {
    "inboxes": [{ "name": "Front desk" }],
    "variables": { "caller_name": { "description": "From the call", "sample": "Raj", "optional": true } }
  }
  """

struct ReportTests {
  private let snapshot: Snapshot
  private let description: JobDescription

  init() throws {
    snapshot = try JobToolsTests.snapshot(job, workspace: workspace)
    description = try #require(JobDescription(snapshot))
  }

  @Test func `a job is told as it should be`() throws {
    try Golden.expect(description.text, is: "show.txt")
    try Golden.expect(description.json.written(indentation: 2) + "\n", is: "show.json")
  }

  @Test(arguments: [
    ("Ask whom the message is for.", ["whom the message is for"]), ("Ask them to hold.", []),
    ("Ask when they call back, and where from.", ["when they call back, and where from"]),
    ("Ask which tooth, since when, and how bad it is.", ["which tooth, since when, and how bad it is"]),
    ("Collect details: name and phone.", ["name and phone"]), ("Ask for details.", ["details"]),
    ("Ask since when.", ["since when"]), ("Ask what they need and by when.", ["what they need and by when"]),
    ("Ask why they want to return it.", ["why they want to return it"]),
    ("Ask where they are and when they want to come.", ["where they are and when they want to come"]),
    ("Ask for a name when they book.", ["a name"]), ("Ask for a name to book under.", ["a name"]),
    ("If they stay, ask for the room, otherwise go to step 4.", ["the room"]),
    ("Ask who else decides about it.", ["who else decides about it"]), ("Ask whether they agree.", []),
    ("Ask for the pick-up date, return date and time.", ["the pick-up date, return date and time"]),
    ("Get year, make and model, then call them back.", ["year, make and model"]),
    ("Ask how many guests come, then ask for a name.", ["how many guests come", "a name"]),
    ("Greet the caller and ask their name.", ["their name"]), ("Ask Sam to call.", []),
    ("Ask their manager to call.", []),
    ("Ask the caller's name and number.", ["the caller's name and number"]),
    ("Ask name and number.", ["name and number"]),
    ("Ask the caller their date of birth.", ["their date of birth"]), ("Ask her name.", ["her name"]),
    ("Ask her about the leak.", ["the leak"]), ("Ask a few questions.", []), ("Ask them nicely to wait.", []),
    ("Ask about allergies, if any.", ["allergies"]), ("Ask politely for the name.", ["the name"]),
    ("Ask if they have insurance and which company.", ["if they have insurance and which company"]),
    ("Ask whether they want another time or not at all.", ["whether they want another time or not at all"]),
    ("Ask if it has arrived.", []), ("Ask whether they have been here before.", ["whether they have been here before"]),
    ("Collect: 1) name 2) phone number, 3) apt 4", ["name", "phone number", "apt 4"]),
    ("Ask for (1) their name (2) their phone, and (3) the day.", ["their name", "their phone", "the day"]),
    ("Get Ana right away.", []), ("Get ID and VIN.", ["ID and VIN"]),
    ("Ask for the following: 1) name 2) day", ["name", "day"]),
    ("Ask what is locked: 1) home, 2) car", ["what is locked: 1) home, 2) car"]),
    ("Ask for their name (1) and (2) their phone.", ["their name (1) and (2) their phone"]),
    ("Ask for their address and if it's a house.", ["their address and if it's a house"]),
    ("Ask for their name and if they refuse, go on.", ["their name"]),
    ("Ask them once; if it still gets none, go on.", []),
    ("Get their name and the best time to call.", ["their name and the best time to call"]),
    ("Ask: address, when they want to list, why now", ["address, when they want to list, why now"]),
    ("Ask pet name and which vaccine.", ["pet name and which vaccine"]),
    ("Get the number or last name + date.", ["the number or last name + date"]),
    ("Ask reason for call.", ["reason for call"]), ("Ask symptoms + how long.", ["symptoms + how long"]),
    ("Take preferred days, we'll call back.", ["preferred days"]),
    ("Be nice.\n\nQ1 Are you 18?\n", ["Q1 Are you 18?"]),
    ("Ask price for", ["price for"]), ("Ask for", []), ("Ask", []), ("Find out", []), ("Get for", []),
    ("Ask the caller", []),
    ("New rentals - ask what size, get a name.", ["what size", "a name"]),
    ("Find out why they call.", ["why they call"]),
    ("Figure out what broke.", ["what broke"]),
    ("Find out their zip code, then say goodbye.", ["their zip code"]), ("Find the calendar.", []),
    ("Confirm their email.", ["their email"]), ("Confirm the appointment.", []),
    ("Ask between which hours we may call.", ["between which hours we may call"]),
    ("Ask \"What is your policy number?\"", ["\"What is your policy number?\""]),
  ])
  func `what callers are asked for stands by itself`(sentence: String, asked: [String]) throws {
    let description = try #require(JobDescription(try JobToolsTests.snapshot("1. \(sentence)")))
    #expect(description.questions == asked)
  }

  @Test func `what a list asks for is told item by item, and nothing of what leads to it`() throws {
    let job = """
      Ask for, one at a time:
      - the caller's name and how they are related
      - the name of the person who died
      - where they are now

      Then ask for age (16 or more, others have to bring a parent), goals and a day.
      """
    #expect(
      try #require(JobDescription(try JobToolsTests.snapshot(job))).questions == [
        "the caller's name and how they are related", "the name of the person who died", "where they are now",
        "age (16 or more, others have to bring a parent), goals and a day",
      ])
  }

  @Test(arguments: [
    ("Ask for the name:", ["first name", "Phone - the best one to reach them", "Whether they were here before"]),
    (
      "**Find out, in this order:**",
      ["first name", "Phone - the best one to reach them", "Whether they were here before"]
    ),
    (
      "## Information to collect",
      ["first name", "Phone - the best one to reach them", "Whether they were here before"]
    ),
    ("## What not to collect", []), ("They know:", []), ("Find out which one they need:", ["which one they need"]),
  ])
  func `what a list asks for is told whole, whatever its items begin with`(lead: String, asked: [String]) throws {
    let job =
      "\(lead)\n- first name\n- Phone - the best one to reach them\n- Whether they were here before\n- Text them\n"
    #expect(try #require(JobDescription(try JobToolsTests.snapshot(job))).questions == asked)
  }

  @Test func `a text of two segments stands in the picture whole`() throws {
    let words = String(repeating: "Bring your card and your papers. ", count: 9) + "Thank you!"
    let picture = JobPicture(try #require(JobDescription(try JobToolsTests.snapshot("1. /Send SMS: \"\(words)\"\n"))))
    #expect(picture.text(as: .svg).contains("Thank you!"))
    #expect(!picture.text(as: .svg).contains("…"))
  }

  @Test(arguments: JobPicture.Format.allCases)
  func `a picture is drawn as it should be`(format: JobPicture.Format) throws {
    try Golden.expect(JobPicture(description).text(as: format), is: "flow." + format.name)
  }

  @Test func `kinds of calls are drawn side by side, between what is for all of them`() throws {
    let job = """
      ---
      name: Front office
      ---
      ## Greeting
      1. Ask for the caller's name.

      ## Booking
      1. Ask which day suits them.

      ## Cancelling
      1. Ask for the date of the visit.
      2. If it is less than a day away, /Transfer call: Front desk

      ## Closing
      1. Thank them and end the call.

      """
    let description = try #require(JobDescription(try JobToolsTests.snapshot(job)))
    try Golden.expect(JobPicture(description).text(as: .mermaid), is: "flow-kinds.mermaid")
  }

  @Test(arguments: [
    ("%%{init}%%", "#37;#37;{init}#37;#37;"), ("a\\nb", "a#92;nb"), ("$$x$$ for $80", "$#36;x$#36; for $80"),
    ("style n1 fill:#f00 to: all", "style n1 fill#58;#35;f00 to: all"), ("fa:fa-car", "fa#58;fa-car"),
  ])
  func `nothing of a text means something to Mermaid`(words: String, written: String) throws {
    let job = "---\nname: \"<b> & c\"\n---\n1. Say \(words) to them.\n"
    let description = try #require(JobDescription(try JobToolsTests.snapshot(job)))
    let text = JobPicture(description).text(as: .mermaid)
    #expect(text.contains("Say \(written) to them") && text.contains("title: \"\u{2039}b> & c\""), "\(text)")
  }

  @Test func `the SVG is well-formed, whatever the author writes`() throws {
    let hostile = "1. If a < b & \"c\" > 'd' \u{1}, say ]]> --> <script>x</script> 🦷.\n"
    let description = try #require(JobDescription(try JobToolsTests.snapshot(hostile)))
    let svg = JobPicture(description).text(as: .svg)
    #expect(!svg.contains("<script") && !svg.unicodeScalars.contains("\u{1}"))
    #expect(svg.matches(of: /<text[^>]*>/).count == svg.matches(of: /<\/text>/).count)
  }

  @Test func `no two boxes of a picture touch, and none leaves the page`() throws {
    for template in JobTemplate.all {
      let description = try #require(JobDescription(try JobToolsTests.snapshot(template.text())))
      let svg = JobPicture(description).text(as: .svg)
      let page = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
      let boxes = svg.matches(of: /<rect class="[a-z]+" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/).compactMap {
        box -> CGRect? in
        guard let x = Int(box.1), let y = Int(box.2), let width = Int(box.3), let height = Int(box.4) else {
          return nil
        }
        return CGRect(x: x, y: y, width: width, height: height)
      }
      #expect(boxes.count > 5)
      let whole = CGRect(x: 0, y: 0, width: Int(page.1) ?? 0, height: Int(page.2) ?? 0)
      for (place, box) in boxes.enumerated() {
        #expect(whole.contains(box), "\(template.id)")
        for other in boxes[(place + 1)...] { #expect(!box.intersects(other), "\(template.id)") }
      }
    }
  }

  @Test func `test calls read as they should`() throws {
    let rehearsal = Rehearsal(snapshot)
    try Golden.expect(rehearsal.text(isMarkdown: false, title: "Book a visit"), is: "rehearse.txt")
    try Golden.expect(rehearsal.text(isMarkdown: true, title: "Book a visit"), is: "rehearse.md")
    try Golden.expect(rehearsal.json.written(indentation: 2) + "\n", is: "rehearse.json")
  }

  @Test func `a preview fills in what is given, then samples`() throws {
    let given = try #require(JobPreview(snapshot, given: [GivenValue(name: "caller_name", text: "Ana, of Acme")]))
    #expect(given.messages.first?.text == "Hi Ana, of Acme, book here: https://example.com/book")
    #expect(given.transfers.map { $0.name } == ["Front desk"] && given.samples.isEmpty && given.unused.isEmpty)
    let sampled = try #require(JobPreview(snapshot, given: [GivenValue(name: "nobody", text: "x")]))
    #expect(sampled.messages.first?.text == "Hi Raj, book here: https://example.com/book")
    #expect(sampled.messages.first?.sparse == "Hi , book here: https://example.com/book")
    #expect(sampled.samples == ["caller_name"] && sampled.unused == ["nobody"])
    try Golden.expect(sampled.text, is: "preview.txt")
  }

  @Test func `what there is to paste reads as it should`() throws {
    try Golden.expect(try #require(PasteSheet(snapshot)).text, is: "copy.txt")
  }
}
