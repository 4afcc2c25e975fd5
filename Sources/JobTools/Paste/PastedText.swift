import JobModel

/// A text as it comes out of a word processor or a web page, cleaned of what they leave behind.
///
/// Curly quotes stay: a word processor makes them, but so do authors, and in a message they are the author's.
struct PastedText {
  private(set) var text = ""
  /// What was cleaned, and how often.
  private(set) var cleaned: [(what: String, count: Int)] = []
  private var isInList = false

  init(_ pasted: String) {
    var scalars: [Unicode.Scalar] = []
    var wasReturn = false
    for scalar in pasted.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0D:
        note("line ends of another system")
        scalars.append("\n")
      case 0x0A: if !wasReturn { scalars.append("\n") }
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        note("line breaks of a word processor")
        scalars.append("\n")
      case 0xA0, 0x2007, 0x202F, 0x2002, 0x2003, 0x2009, 0x200A:
        note("spaces that are not ordinary spaces")
        scalars.append(" ")
      case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E:
        note("characters that cannot be seen")
      case 0x00...0x08, 0x0E...0x1F, 0x7F: note("control characters")
      default: scalars.append(scalar)
      }
    }
    var lines: [String] = []
    for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let made = self.line(Array(line))
      if made.utf8.isEmpty, lines.last?.utf8.isEmpty ?? true { continue }
      lines.append(made)
    }
    while lines.last?.utf8.isEmpty ?? false { lines.removeLast() }
    text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private mutating func note(_ what: String) {
    if let known = cleaned.firstIndex(where: { $0.what == what }) {
      cleaned[known].count += 1
    } else {
      cleaned.append((what, 1))
    }
  }

  /// Bullets as Markdown has them, tabs as spaces, nothing behind the last word.
  private mutating func line(_ scalars: [Unicode.Scalar]) -> String {
    var rest = scalars[...]
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    var indentation = 0
    while let first = rest.first, first == " " || first == "\t" {
      indentation += first == "\t" ? 2 : 1
      rest.removeFirst()
    }
    var isItem = false
    defer { isInList = isItem || isInList && indentation > 0 }
    if let first = rest.first, rest.count > 1 {
      let next = rest[rest.startIndex + 1]
      let level = next == "\t" ? PastedText.lettered(first) : nil
      if let level, isInList { indentation = max(indentation, level * 2) }
      isItem = level != nil || PastedText.isBullet(first) && (next == " " || next == "\t")
    }
    var line = String(repeating: " ", count: rest.isEmpty ? 0 : indentation)
    if isItem {
      note("bullets of a word processor")
      rest = rest.dropFirst(2)
      while let blank = rest.first, blank == " " || blank == "\t" { rest.removeFirst() }
      line += "- "
    }
    var isBlank = false
    for scalar in rest {
      if scalar == "\t" {
        note("tabs")
        if !isBlank { line += " " }
      } else {
        line.unicodeScalars.append(scalar)
      }
      isBlank = scalar == "\t" || scalar == " "
    }
    return line
  }

  /// `o` and the letters that typefaces of signs show as bullets, before a tab: Word's lists have them, the deeper ones always.
  private static func lettered(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "o": 1
    case "§": 2
    case "Ø", "ü", "v", "q": 0
    default: nil
    }
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // •·▪▫■□●○◦‣⁃➢–—❖ and those of the typefaces Symbol and Wingdings.
    case 0x2022, 0xB7, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x2043, 0x27A2, 0x2756, 0x2013,
      0x2014, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076:
      true
    default: false
    }
  }
}
