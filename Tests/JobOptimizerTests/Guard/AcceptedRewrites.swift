import JobModel
import JobOptimizer
import Testing

/// Rewrites that change no meaning: before, after, and the moves that they declare, as the words that begin the sentence.
struct AcceptedRewrite: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  let moves: [(Move.Kind, String)]

  init(_ name: String, _ before: String, _ after: String, moves: [(Move.Kind, String)] = []) {
    self.name = name
    self.before = before
    self.after = after
    self.moves = moves
  }

  var testDescription: String { name }

  static let all = jobs + splits + fillers + conditions + moved + lists + layout
}

extension AcceptedRewrite {
  static let jobs = [
    AcceptedRewrite(
      "a paragraph becomes a job",
      """
      When someone calls wanting a quote please ask them for their name, address, and what kind of job it is. Then let them \
      know you'll text them our form and /Send SMS: "Our form: https://acme.example/quote". Confirm they received it. If \
      they say it's an emergency like a burst pipe, transfer them right away /Transfer call: "On-call plumber". Never give \
      prices on this call. The goal is to get enough detail so that Dave can call back with a quote. If they don't want to \
      give their address, that's fine, just take the zip code.

      """,
      """
      Goal: The goal is to get enough detail so that Dave can call back with a quote.

      Steps:
      1. When someone calls wanting a quote please ask them for their name, address, and what kind of job it is.
      2. Then let them know you'll text them our form and /Send SMS: "Our form: https://acme.example/quote".
      3. Confirm they received it.
      4. If they say it's an emergency like a burst pipe, transfer them right away /Transfer call: "On-call plumber".

      Off-script:
      - If they don't want to give their address, that's fine, just take the zip code.

      Rules:
      - Never give prices on this call.

      """,
      moves: [
        (.goal, "The goal is to get enough detail so that Dave can call back with a quote."),
        (.rule, "Never give prices on this call."),
      ]),
    AcceptedRewrite(
      "facts stay where they are, a condition comes first, a compound is cut",
      """
      You answer calls for Bright Smiles Dental. Greet the caller and ask if they are a new or existing patient. Get their \
      full name and date of birth. Text them the map when they have found no parking. Never give medical advice. Thank them.

      """,
      """
      You answer calls for Bright Smiles Dental.

      Steps:
      1. Greet the caller.
      2. Ask if they are a new or existing patient.
      3. Get their full name and date of birth.
      4. When they have found no parking, text them the map.
      5. Never give medical advice.
      6. Thank them.

      """),
  ]

  static let splits = [
    AcceptedRewrite(
      "the second step speaks of what the first one names",
      "Ask for the order number, then read it back to them. Thank them.\n",
      "1. Ask for the order number.\n2. Read it back to them.\n3. Thank them.\n"),
    AcceptedRewrite(
      "a pronoun stays behind the sentence that it speaks of",
      "Never quote prices. Ask for the order, then thank them. Read it back. Never name a day.\n",
      """
      1. Ask for the order.
      2. Thank them.
      3. Read it back.

      Rules:
      - Never quote prices.
      - Never name a day.

      """, moves: [(.rule, "Never quote prices."), (.rule, "Never name a day.")]),
    AcceptedRewrite(
      "one sentence becomes two steps", "Ask for the caller's name and then ask for their address.\n",
      "1. Ask for the caller's name.\n2. Ask for their address.\n"),
    AcceptedRewrite(
      "first, then, and then, and finally are said by numbers",
      """
      First greet the caller, then ask for their name and then ask for their email, and finally read the email back to them.

      """,
      "1. Greet the caller.\n2. Ask for their name.\n3. Ask for their email.\n4. Read the email back to them.\n"),
    AcceptedRewrite(
      "after that is said by a number",
      """
      Ask for their name. After that create the request /Create Jobber request and tell them someone from the team calls \
      within 24 hours.

      """,
      """
      Steps:
      1. Ask for their name.
      2. Create the request /Create Jobber request.
      3. Tell them someone from the team calls within 24 hours.

      """),
    AcceptedRewrite(
      "a step of a list becomes two", "1. Greet the caller.\n2. Ask for the order number; then read it back to them.\n",
      "1. Greet the caller.\n2. Ask for the order number.\n3. Read it back to them.\n"),
    AcceptedRewrite(
      "what comes before an action is a step of its own",
      "Let the caller know you'll text the link now, then /Send SMS: \"Book: https://example.com/b\".\n",
      "1. Let the caller know you'll text the link now.\n2. /Send SMS: \"Book: https://example.com/b\".\n"),
    AcceptedRewrite(
      "a negation behind the joint stays with its verb",
      "Ask for the address and then never share it with anybody.\n",
      "1. Ask for the address.\n2. Never share it with anybody.\n"),
  ]

  static let fillers = [
    AcceptedRewrite("please", "Please ask for the caller's name.\n", "Ask for the caller's name.\n"),
    AcceptedRewrite("two fillers", "Please make sure to ask for their zip code.\n", "Ask for their zip code.\n"),
    AcceptedRewrite("be sure to", "1. Be sure to read it back.\n", "1. Read it back.\n"),
    AcceptedRewrite(
      "a filler behind a connective", "Ask for the name. Then please go ahead and read it back.\n",
      "1. Ask for the name.\n2. Read it back.\n"),
    AcceptedRewrite("I'd like you to", "I'd like you to ask for the VIN.\n", "Ask for the VIN.\n"),
  ]

  static let conditions = [
    AcceptedRewrite("a condition comes first", "Text the link if they agree.\n", "If they agree, text the link.\n"),
    AcceptedRewrite(
      "unless comes first", "Create the request unless they ask for a human.\n",
      "Unless they ask for a human, create the request.\n"),
    AcceptedRewrite(
      "a condition comes before what is told on it", "Tell them the price if they ask.\n",
      "If they ask, tell them the price.\n"),
    AcceptedRewrite(
      "a condition that denies something comes first", "Take a message if the caller has no email address.\n",
      "If the caller has no email address, take a message.\n"),
    AcceptedRewrite(
      "a condition of calling them comes first", "Call the caller back today if the part is in.\n",
      "If the part is in, call the caller back today.\n"),
    AcceptedRewrite(
      "what is told stays behind its order", "Please tell them when the office opens.\n",
      "Tell them when the office opens.\n"),
    AcceptedRewrite(
      "otherwise stands under its condition",
      """
      Ask for the order number. If the order number starts with A, tell them it ships from Austin. Otherwise, tell them it \
      ships from Reno. If they want to change the address, take the new address.

      """,
      """
      1. Ask for the order number.
      2. If the order number starts with A, tell them it ships from Austin.
         - Otherwise, tell them it ships from Reno. If they want to change the address, take the new address.

      """),
    AcceptedRewrite(
      "an answer to a step stands under it",
      """
      Ask for the invoice number. This is printed at the top right. If they don't have it, ask for the phone number.

      """,
      """
      1. Ask for the invoice number. This is printed at the top right.
         - If they don't have it, ask for the phone number.

      """),
    AcceptedRewrite(
      "the branch that ends the call frees what follows the other",
      """
      Ask what's going on. If water is actively leaking, tell them to shut off the main valve and transfer to the \
      emergency line /Transfer call: "+1 (555) 010-7788". Otherwise ask when they'd like us to come. Offer Tuesday or \
      Thursday. If neither works, ask for two other days. Confirm the address and read it back. Mention that the call-out \
      fee is $75. When the caller refuses to give a callback number, tell them we'll use the number they are calling from.

      """,
      """
      Steps:
      1. Ask what's going on.
      2. If water is actively leaking, tell them to shut off the main valve and transfer to the emergency line /Transfer call: "+1 (555) 010-7788".
         - Otherwise ask when they'd like us to come.
      3. Offer Tuesday or Thursday.
      4. If neither works, ask for two other days.
      5. Confirm the address and read it back.
      6. Mention that the call-out fee is $75.

      Off-script:
      - When the caller refuses to give a callback number, tell them we'll use the number they are calling from.

      """),
  ]

  static let moved = [
    AcceptedRewrite(
      "the goal comes first",
      "Ask for their name. Ask for their number. The goal is to get enough detail for a quote. Thank them.\n",
      """
      The goal is to get enough detail for a quote.

      Steps:
      1. Ask for their name.
      2. Ask for their number.
      3. Thank them.

      """, moves: [(.goal, "The goal is to get enough detail for a quote.")]),
    AcceptedRewrite(
      "the goal gets its title", "Ask for their name. The goal is to take a message. Thank them.\n",
      "Goal: The goal is to take a message.\n\nSteps:\n1. Ask for their name.\n2. Thank them.\n",
      moves: [(.goal, "The goal is to take a message.")]),
    AcceptedRewrite(
      "what is never done goes to the rules",
      "Never quote prices. Ask for the name. Never give medical advice. Ask for the number.\n",
      """
      Steps:
      1. Ask for the name.
      2. Ask for the number.

      Rules:
      - Never quote prices.
      - Never give medical advice.

      """, moves: [(.rule, "Never quote prices."), (.rule, "Never give medical advice.")]),
    AcceptedRewrite(
      "a general refusal goes to the off-script part",
      """
      Ask for the name. If the caller declines to give an address, take the zip code. Ask for the number. Thank them.

      """,
      """
      Steps:
      1. Ask for the name.
      2. Ask for the number.
      3. Thank them.

      Off-script:
      - If the caller declines to give an address, take the zip code.

      """, moves: [(.offScript, "If the caller declines to give an address, take the zip code.")]),
  ]

  static let lists = [
    AcceptedRewrite(
      "a bulleted list with cues is numbered",
      "- First, greet the caller.\n- Then ask for the name.\n- Finally, thank them.\n",
      "1. Greet the caller.\n2. Ask for the name.\n3. Thank them.\n"),
    AcceptedRewrite(
      "a list with gaps is numbered anew, and references follow",
      "1. Ask for the name.\n3. Ask for the number.\n4. If it is wrong, go back to step 3.\n",
      "1. Ask for the name.\n2. Ask for the number.\n3. If it is wrong, go back to step 2.\n"),
    AcceptedRewrite(
      "a split moves the steps behind it, and references follow",
      "1. Greet the caller and then ask for the name.\n2. Ask for the code.\n3. If it is wrong, repeat steps 1 and 2.\n",
      "1. Greet the caller.\n2. Ask for the name.\n3. Ask for the code.\n4. If it is wrong, repeat steps 1 and 3.\n"),
    AcceptedRewrite(
      "an enumeration becomes a list", "1. Ask the caller for their name, their company, and their number.\n",
      "1. Ask the caller for:\n   - their name\n   - their company\n   - their number\n"),
    AcceptedRewrite(
      "counters in a sentence become markers", "Ask for: 1) their name, 2) their company, 3) their number.\n",
      "Ask for:\n1. their name\n2. their company\n3. their number\n"),
    AcceptedRewrite(
      "an action on a line of its own ends its step",
      "1. Ask for the name.\n2. Let them know you'll text the link now.\n\n/Send SMS: \"Book: https://example.com/b\"\n",
      "1. Ask for the name.\n2. Let them know you'll text the link now. /Send SMS: \"Book: https://example.com/b\"\n"),
  ]

  static let layout = [
    AcceptedRewrite("bullets", "* Be calm.\n* Be brief.\n", "- Be calm.\n- Be brief.\n"),
    AcceptedRewrite(
      "blank lines and trailing blanks", "Ask for the name.  \n\n\n\nThank them.\t\n",
      "Ask for the name.\n\nThank them.\n"
    ),
    AcceptedRewrite("markers of numbers", "1) Ask.\n2) Thank them.\n", "1. Ask.\n2. Thank them.\n"),
    AcceptedRewrite(
      "soft line breaks", "Ask for the caller's\nname, then say \"one moment\nplease\".\n",
      "Ask for the caller's name, then say \"one moment please\".\n"),
    AcceptedRewrite("line ends stay", "* Ask.\r\n* Thank them.\r\n", "- Ask.\r\n- Thank them.\r\n"),
    AcceptedRewrite("headings", "**Steps**\n\n1. Ask.\n", "# Steps\n\n1. Ask.\n"),
    AcceptedRewrite("emphasis", "**Never** quote prices.\n", "Never quote prices.\n"),
  ]
}
