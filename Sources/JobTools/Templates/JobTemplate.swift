/// A job to begin with: whole, silent under every rule, and as Optimize would have it.
package struct JobTemplate: Sendable {
  package let id: String
  package let title: String
  /// What it is for, on one line.
  package let summary: String
  let description: String
  let instructions: String

  init(_ id: String, _ title: String, _ summary: String, description: String, _ instructions: String) {
    self.id = id
    self.title = title
    self.summary = summary
    self.description = description
    self.instructions = instructions
  }

  /// The file, with another name where one is given, and other people in the place of its own.
  package func text(name: String? = nil, people: [Person] = []) -> String {
    "---\nname: \(Scalar.written(name ?? title))\ndescription: \(Scalar.written(description))\n---\n"
      + instructions(with: people) + "\n"
  }

  /// Those that the vendor names first, then trades.
  package static let all = kinds + trades

  package static func named(_ id: String) -> JobTemplate? { all.first { $0.id == id } }
}

extension JobTemplate {
  /// What every front desk does.
  static let kinds: [JobTemplate] = [
    JobTemplate(
      "take-a-message", "Take a message", "note who called and why, for a call back",
      description: "Notes who called and why, so that somebody can call back.",
      """
      Use this job when the caller wants to leave a message for somebody who is not available.

      Goal: note everything that a call back needs.

      Steps:
      1. Ask for the caller's name.
      2. Ask whom the message is for.
      3. Ask for the message.
      4. Ask for the number to call back, and read it back digit by digit.
      5. Ask when a call back suits them.
      6. Repeat the message to the caller, and correct what they want corrected.
      7. Tell the caller that the message is passed on today.
      8. Thank the caller and end the call.

      If the caller declines to give a number:
      - Use the number that they are calling from.

      If the caller asks for something else:
      - Tell them that you can take a message about it.
      """),
    JobTemplate(
      "qualify-a-lead", "Qualify a lead", "find out whether and how the business can help a new caller",
      description: "Finds out what a new caller needs, and hands good matches to sales.",
      """
      Use this job when a new caller asks about working with us.

      Goal: learn enough for sales to decide on the next step.

      Steps:
      1. Ask for the caller's name and company.
      2. Ask what they want to achieve.
      3. Ask by which date they want to begin.
      4. Ask which budget they have set aside.
      5. Ask who else decides about it.
      6. If they want to begin within 30 days, let them know that you are connecting them to sales, then /Transfer call: Sales.
      7. Ask for an e-mail address, and spell it back letter by letter.
      8. Tell the caller that sales writes to them within 1 business day.
      9. Thank the caller and end the call.

      If the caller declines to answer a question:
      - Skip it, and go on with the next one.

      If the caller asks for a price:
      - Tell them that sales gives prices, because each project is different.
      """),
    JobTemplate(
      "escalate-a-request", "Escalate a request", "hand an urgent caller to a person, or take a message",
      description: "Hands callers with an urgent problem to the manager on duty.",
      """
      Use this job when the caller has an urgent problem, or is not satisfied with an answer that they got before.

      Goal: get the caller to a person who can decide.

      Steps:
      1. Tell the caller that you are sorry for the trouble.
      2. Ask what happened.
      3. Ask for the caller's name, and for the number of the order or account.
      4. Repeat the problem to the caller in one sentence.
      5. If nobody is in danger and the caller prefers a call back, take a message for the manager on duty and end the call.
      6. Let the caller know that you are connecting them, then /Transfer call: Manager on duty.

      If the caller says that somebody is hurt or in danger:
      - Tell them to hang up and dial 911.

      If the caller declines to give a number of an order:
      - Go on without it.
      """),
    JobTemplate(
      "troubleshoot", "Troubleshoot a problem", "lead a caller through a first repair, then hand over",
      description: "Leads callers through the first things to try, and hands over what is left.",
      """
      Use this job when something that the caller has from us does not work.

      Goal: solve the problem on the call, or note it for a technician.

      Steps:
      1. Ask for the caller's name.
      2. Ask which product it is about.
      3. Ask what happens, and since when.
      4. Ask the caller to switch the product off, to wait 30 seconds, and to switch it on again.
      5. Ask whether it works now.
      6. If it works, thank the caller and end the call.
      7. Ask for the letters or numbers that the display shows.
      8. Let the caller know that you are connecting them to a technician, then /Transfer call: Support.

      If the caller has tried all of it already:
      - Go on with step 7.

      If the caller declines to give a name:
      - Go on without it.

      If the caller smells smoke or gas:
      - Tell them to leave the room and to dial 911.
      """),
    JobTemplate(
      "schedule-an-appointment", "Schedule an appointment", "text the booking link, or hand over to the front desk",
      description: "Texts the booking link, or hands the caller to the front desk.",
      """
      Use this job when the caller wants to book, move or cancel an appointment.

      Goal: help the caller get an appointment without waiting on hold.

      Steps:
      1. Ask for the caller's name.
      2. Ask which day suits them.
      3. Let the caller know you'll text the scheduling link now, then /Send SMS: "Book, move or cancel your appointment here: https://example.com/book"
      4. Ask whether the text has arrived.
      5. If they would rather speak to a person, /Transfer call: Front desk.
      6. Thank the caller and end the call.

      If the text has not arrived:
      - Take a message for the front desk with the caller's name and the day.

      If the caller asks for advice about their visit:
      - Tell them that the front desk calls them back.
      """),
    JobTemplate(
      "send-an-intake-form", "Send an intake form", "text the form that new clients fill in",
      description: "Texts the intake form to new clients, and says what comes next.",
      """
      Use this job when a new client wants to get started.

      Goal: get the intake form to the caller, and tell them what comes next.

      Steps:
      1. Ask for the caller's full name.
      2. Ask whether they can fill in a form on their phone.
      3. If they cannot, take a message for the office and end the call.
      4. Let the caller know you'll text the form now, then /Send SMS: "Please fill in our intake form: https://example.com/intake"
      5. Ask whether the text has arrived.
      6. Tell the caller that the office reads the form within 1 business day.
      7. Thank the caller and end the call.

      If the text has not arrived:
      - Take a message for the office with the caller's name.

      If the caller asks what the form is for:
      - Tell them that it replaces the paper form at the first visit.

      If the caller declines to give a name:
      - Go on without it.
      """),
  ]
}
