import JobAnalysis
import JobModel

extension FuzzTarget {
  /// A job put together of pieces of jobs, with all that is asked about it and made of it: a byte is a piece.
  ///
  /// Bytes by chance seldom make two sentences of which one refers to the other. These often do.
  static let prose = FuzzTarget(name: "prose") { bytes in
    let text = SourceText(prose(of: bytes.prefix(120)))
    check(text, at: bytes.count)
    checkOptimized(text)
    tell(text)
  }

  /// The first quarter of the values are what stands between words, the rest are words.
  static func prose(of bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      if byte < 0x40 {
        text += joints[Int(byte) % joints.count]
      } else {
        if let last = text.unicodeScalars.last, last != " ", last != "\n" { text += " " }
        text += words[(Int(byte) - 0x40) % words.count]
      }
    }
    return text
  }

  private static let joints = [
    ". ", ", ", "\n", ".\n", "\n\n", "\n- ", "\n1. ", "\n2. ", "\n   - ", "\n## ", ": ", "; ", "\n> ", "\n| ", " | ",
    "\r\n", "\u{A0}", "\n\t", "\n**", "** ", "? ", "! ", " -> ", " – ", " (", ") ", "/", "\"", "’", "\n---\n", "<!-- ",
    " -->",
  ]

  private static let words = [
    "Ask", "Ask them", "ask for", "for", "name", "their name", "name, phone and email",
    "the reason, the date and the time", "Collect", "get", "Confirm", "Gather the address", "Greet them",
    "Thank them", "Say hi", "Tell the caller that we are closed", "If", "if", "If they", "If not",
    "if they want a person", "Otherwise", "otherwise", "Else", "Unless", "unless it is urgent",
    "When they call about", "When", "until", "Then", "then", "and", "or", "but", "so", "First", "Finally", "Next",
    "Begin by", "Start with", "Before", "After that", "once you have it", "Do not", "don't", "Never", "never promise",
    "Always", "Only", "/Send SMS: \"Book here\"", "/Send SMS", "/Transfer call: Front desk", "/Transfer call",
    "/Create Jobber request", "{caller_name}", "{{ .variables.x }}", "{{ if .variables.x }}", "{{ end }}", "{",
    "transfer the call", "hang up", "end the call", "send them a text", "the caller", "them", "it", "this", "that",
    "they say no", "yes", "no", "new", "three", "7 or higher", "555-0100", "$50", "10 minutes", "“hello”",
    "Goal: book visits", "Goal", "Rules", "Steps", "see step 2", "go back to step 1", "Mr. St. Clair", "e.g.", "gu",
    "price", "refuses", "is upset", "wants to book", "call back", "take a message", "urgent", "for new callers",
    "with", "about", "by", "to", "the", "their", "on Monday", "Booking", "Cancelling", "How much is it?",
    "Q: What are your hours?", "A: We open at 9.", "Noise", "say sorry", "Sick: transfer", "Éa", "مرحبا", "…",
    "Pregunte por el nombre", "safe", "password", "card number", "agree", "begin", "Create", "Book the visit",
    "what day", "Is it about a bill", "everything", "them who is calling", "repeat it back", "each of", "in order",
    "instead",
  ]
}
