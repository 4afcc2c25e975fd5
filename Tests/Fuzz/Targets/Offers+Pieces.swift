extension FuzzTarget {
  /// A text of what jobs are made of: a byte is what stands between two pieces, or a piece. Which one hangs on the byte's place
  /// too, for there are more of them than bytes.
  static func pieces(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for (place, byte) in bytes.enumerated() {
      let number = Int(byte) + 61 * place
      if byte < 0x50 {
        text += seams[number % seams.count]
      } else {
        if let last = text.unicodeScalars.last, last != " ", last != "\n" { text += " " }
        let pieces = byte & 1 == 0 ? marks : words
        text += pieces[number % pieces.count]
      }
    }
    return text
  }

  private static let seams = [
    ". ", ", ", "\n", ".\n", "\n\n", "\n- ", "\n1. ", "\n2. ", "\n   - ", "\n## ", ": ", "; ", "\n> ", "\n| ", " | ",
    "\r\n", "\u{A0}", "\n\t", "\n**", "** ", "? ", "! ", " -> ", " – ", " (", ") ", "/", "\"", "’", "\n---\n", "<!-- ",
    " -->", "\r", "\r\n\r\n1. ", "\n\n### ", "\n```\n", "\n|---|---|\n", "|\n|", "\na) ", "\n   b. ", "\n1) ",
    "\n      - ", "\n* ",
    "\n+ ", "\n• ", "  \n", "\\", "“", "”", "‘", "'", "«", "»", "„", "`", "*", "_", "...", "…", "\u{301}", "\u{200D}",
    "\u{FEFF}",
    "\u{2028}", "\u{202E}", "😀", "=", "=>", "#", "\t", "    ", ".", ",", ":", "\n10. ", "\ni. ", "\n- [ ] ", "\n===\n",
    "[", "](", "~~~\n", "&", "\n  ", "\n\n\n",
  ]

  private static let marks = [
    "---\nname: A\n---\n", "---\nname: A\ndescription: b\nignore: [weak-modal]\n---\n",
    "---\nprofile: sona\nignore:\n  - loophole\n---\n", "---\r\nname: \"A: b\"\r\ntrigger: when\r\n---\r\n",
    "<!-- callwright-ignore weak-modal: it is so -->", "<!-- callwright-ignore -->",
    "<!-- callwright-ignore-file loophole -->", "<!-- callwright-ignore-file",
    "{{ .variables.caller_name | upper }}", "{{ if .variables.x }}yes{{ else }}no{{ end }}", "{{ range .variables.x }}",
    "{{ end }}", "{{ .parameters.ref }}", "{{- .variables.x -}}",
    "{{ printf \"%s\" .variables.x }}", "{caller_name}", "{Caller Name}", "{x}", "[Name]", "TBD", "<name>", "%name%",
    "/Send SMS: \"Book at https://example.com/a\"", "/Send SMS: Hi there",
    "/Send SMS: “Hi {caller_name}, it’s \\\"us\\\"”", "/Send SMS \"x\"", "/send sms", "/Transfer call: Ana Ortiz",
    "/Transfer call: \"O’Brien \\\"Bo\\\"\"", "/Transfer: été: 2",
    "/Transfer call to Billing", "/Transfer call: On call", "/Create Jobber request", "/send_summary", "/send-it",
    "/Late", "/Send_Sumary", "/Transfer call: +1 415 555 0100",
    "should", "could", "might", "try to", "please", "kindly", "just", "basically", "ASAP", "DO NOT SHOUT EVER",
    "https://bit.ly/x", "example.com.Call", "a@b.com", "+1 415 555 0100", "$85", "$95.50", "20%", "9 a.m.",
    "within 24 hours", "ask_for", "Ã©", "â€™",
    "# Goal", "## Steps", "## Never", "**Rules:**", "Do not:", "Goal: book", "Job: x", "Trigger: when they call", "If",
    "If not,", "If so,", "In that case,", "Otherwise,", "otherwise", "unless", "until", "Then", "then", "Else",
    "If they agree,", "If they want a person,", "Once you have it,", "After that,", "Before anything else,",
    "When they call about a bill,",
    "Unless they are upset,", "depending on", "if applicable", "whichever", "either", "or", "and", "but", "so", "etc.",
    "e.g.", "Mr. St. Clair",
  ]

  private static let words = [
    "Ask", "Ask for their name", "ask for name, phone and email", "Ask for the reason, the date, and the time",
    "Ask: what day?", "Ask them when they want to come and who calls.", "Collect", "Collect their card number and CVV",
    "get the address", "Confirm it", "Confirm the address back", "Repeat it back", "Greet them", "Thank them", "Say hi",
    "Say \"hello\"", "Tell the caller that we are closed", "Tell them a text comes", "Let them know",
    "transfer them", "Transfer the call to Front desk", "transfer them to billing then hang up", "hang up",
    "end the call", "send them a text with the link", "text them", "take a message", "call back", "book the visit",
    "create a request", "check the calendar", "look it up", "go back to step 1", "See step 9.", "see step 2",
    "repeat step 3 until they agree", "Step 2:",
    "Never promise a price", "Never", "Do not ask for the booking time", "don't", "Always be kind", "Only",
    "Be friendly and professional", "Use a warm tone", "You are Ana, an assistant", "You must", "the caller", "them",
    "it", "this", "that", "they", "they say no", "they refuse", "is upset", "wants to book", "is a new caller",
    "for new callers", "yes", "no", "3", "three", "7 or higher",
    "Q: What are your hours?", "A: We open at 9.", "Noise", "Sick: wish them well.", "price", "Price: $5", "Éa",
    "مرحبا بكم", "שלום", "日本。", "👨‍👩‍👧", "Pregunte por el nombre y la fecha.", "Si no, transfiera la llamada.",
    "Fragen Sie nach dem Namen.", "Wenn nicht, legen Sie auf.", "Demandez le nom, puis raccrochez.",
    "Sinon, transférez.", "e\u{301}t", "urgent", "emergency", "911", "on Monday", "tomorrow", "Goal", "Steps",
    "Booking", "Cancelling",
  ]
}
