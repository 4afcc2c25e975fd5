/// Values that take more than one line, or hold more than one value.
extension FrontMatterParser {
  /// A `|` or `>` block: the indented lines that follow, with `+`, `-` and an indentation figure understood.
  mutating func parseBlockScalar(_ header: Range<Int>) -> FrontMatterScalar {
    let isFolded = bytes[header.lowerBound] == ">"
    var keep: UInt8 = 0
    var wanted = 0
    var index = header.lowerBound + 1
    while index < header.upperBound, !bytes[index].isBlank {
      if bytes[index] == "+" || bytes[index] == "-" {
        keep = bytes[index]
      } else if bytes[index].isDigit, bytes[index] != "0" {
        wanted = Int(bytes[index] - UInt8(ascii: "0"))
      } else {
        report(
          index..<header.upperBound,
          "nothing may follow \(isFolded ? ">" : "|") on its line; begin the text on the next line")
        break
      }
      index += 1
    }
    let lines = blockLines(indentation: wanted)
    let text = isFolded ? folded(lines) : lines.map { bytes.string($0) }.joined(separator: "\n")
    let last = lines.last { !$0.isEmpty }?.upperBound ?? header.upperBound
    return FrontMatterScalar(
      text: chomped(text, keep: keep, isEmpty: lines.isEmpty), range: header.lowerBound..<last, plainRange: nil)
  }

  /// The content of the lines that are indented deeper than a key, and of the empty ones between them.
  private mutating func blockLines(indentation wanted: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var indentation = wanted
    while next < end {
      let line = Line(bytes, at: next)
      let first = line.content.first { bytes[$0] != 0x20 } ?? line.content.upperBound
      let isEmpty = first == line.content.upperBound
      if !isEmpty {
        let depth = first - line.content.lowerBound
        if depth == 0 || depth < indentation { break }
        if indentation == 0 { indentation = depth }
      }
      let start = min(line.content.lowerBound + max(indentation, 1), line.content.upperBound)
      lines.append(isEmpty ? line.content.upperBound..<line.content.upperBound : start..<line.content.upperBound)
      next = line.next
    }
    return lines
  }

  private func folded(_ lines: [Range<Int>]) -> String {
    var text = ""
    var breaks = 0
    for line in lines {
      if line.isEmpty {
        breaks += 1
      } else {
        if !text.isEmpty { text += breaks == 0 ? " " : String(repeating: "\n", count: breaks) }
        text += bytes.string(line)
        breaks = 0
      }
    }
    return text + String(repeating: "\n", count: breaks)
  }

  /// One line break stays at the end, none with `-`, all with `+`.
  private func chomped(_ text: String, keep: UInt8, isEmpty: Bool) -> String {
    if isEmpty { return "" }
    if keep == "+" { return text + "\n" }
    var units = Array(text.utf8)
    while units.last == 0x0A { units.removeLast() }
    if keep != "-", !units.isEmpty { units.append(0x0A) }
    return String(decoding: units, as: UTF8.self)
  }

  /// The `- item` lines after a key without a value; nil where none follows.
  mutating func parseItems() -> [FrontMatter.Item]? {
    var items: [FrontMatter.Item] = []
    while next < end {
      let line = Line(bytes, at: next)
      let first = bytes.skippingBlanks(from: line.content.lowerBound, to: line.content.upperBound)
      let isSkipped = first == line.content.upperBound || bytes[first] == "#"
      let isItem = bytes.at(first) == "-" && (first + 1 >= line.content.upperBound || bytes[first + 1].isBlank)
      guard isSkipped || isItem else { break }
      next = line.next
      if isSkipped { continue }
      let start = bytes.skippingBlanks(from: first + 1, to: line.content.upperBound)
      if start == line.content.upperBound {
        report(first..<first + 1, "this item is empty; write its text after the dash")
      } else {
        let scalar = parseScalar(start..<line.content.upperBound)
        items.append(FrontMatter.Item(text: scalar.text, range: scalar.range))
      }
    }
    return items.isEmpty ? nil : items
  }

  /// `[a, b]` on one line.
  mutating func parseFlowList(_ content: Range<Int>) -> (items: [FrontMatter.Item], range: Range<Int>) {
    var items: [FrontMatter.Item] = []
    var index = content.lowerBound + 1
    while true {
      index = bytes.skippingBlanks(from: index, to: content.upperBound)
      guard index < content.upperBound, bytes[index] != "]" else { break }
      let start = index
      let quote = bytes[index] == "\"" || bytes[index] == "'" ? bytes[index] : 0
      if quote != 0 {
        index += 1
        while index < content.upperBound, bytes[index] != quote { index += 1 }
        index = min(index + 1, content.upperBound)
      }
      while index < content.upperBound, bytes[index] != ",", bytes[index] != "]" { index += 1 }
      let item = bytes.trimmed(start..<index)
      if item.isEmpty {
        report(
          start..<min(start + 1, content.upperBound),
          "an item is missing between the commas; write one or remove a comma")
      } else {
        let scalar = parseScalar(item)
        items.append(FrontMatter.Item(text: scalar.text, range: scalar.range))
      }
      if bytes.at(index) == ",", index < content.upperBound { index += 1 }
    }
    guard index < content.upperBound else {
      let range = bytes.trimmed(content)
      report(range, "this list has no closing bracket on its line; write ] at its end")
      return (items, range)
    }
    let rest = bytes.trimmed(index + 1..<content.upperBound)
    if !rest.isEmpty, bytes[rest.lowerBound] != "#" {
      report(rest, "nothing but a comment may follow the closing bracket")
    }
    return (items, content.lowerBound..<index + 1)
  }
}
