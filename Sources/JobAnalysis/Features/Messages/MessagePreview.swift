package import JSONText
package import JobModel
import Templates

/// What a message becomes on somebody's phone, and what it costs.
package struct MessagePreview {
  /// With samples for all that is filled in.
  package let filled: String
  /// Where all that may be missing is missing; nil where that is the same.
  package let sparse: String?
  /// Something is filled in.
  package let isFilledIn: Bool
  /// Why the templates in it are not filled in.
  package let problem: String?
  /// What it costs with the longest values that the workspace allows; nil where nothing is known of that.
  let longest: SMSTotal?

  /// A conditional text has no templates, whatever else the product has.
  package init(
    _ message: String, parameters schema: JSONNode?, hasTemplates: Bool = true, profile: Profile, workspace: Workspace,
    given: [GivenValue] = []
  ) {
    var fillings: [String] = []
    var problem: String?
    for data in [SampleData(hasGaps: false, given: given), SampleData(hasGaps: true, given: given)] {
      var text = message
      if hasTemplates, profile.hasTemplates, MessagePreview.holdsTemplate(message) {
        let template = Template(message)
        let uses = TemplateCheck(template, data: .unknown).uses
        let outcome = template.run(with: data.data(parameters: schema, workspace, uses: uses))
        if outcome.failure == nil {
          text = outcome.text
        } else if fillings.isEmpty {
          problem = "The templates in it cannot be filled in as they are, so they are shown as they stand."
        }
      }
      fillings.append(profile.hasBraceVariables ? MessagePreview.filled(text, workspace, data) : text)
    }
    filled = fillings[0]
    isFilledIn = fillings[0] != message
    sparse = problem == nil && fillings[1] != fillings[0] ? fillings[1] : nil
    self.problem = problem
    let pieces = MessagePreview.pieces(message, workspace)
    let range = SMSRange(pieces)
    let isKnown = profile.hasBraceVariables && pieces.count > 1 && !MessagePreview.holdsTemplate(message)
    longest = isKnown && !range.isOpen ? range.most : nil
  }

  /// In Markdown.
  func text(receiver: String) -> String {
    var parts = [isFilledIn ? "With samples \(receiver) receives:" : "\(receiver.capitalizedFirst) receives:"]
    parts += [MessagePreview.quoted(filled), MessagePreview.cost(of: filled)]
    if let sparse {
      parts += [
        "Where all that may be missing is missing:", MessagePreview.quoted(sparse), MessagePreview.cost(of: sparse),
      ]
    }
    if let longest, longest.segments != SMSCount(filled).segments {
      parts.append("With the longest values: \(longest.segments) segments.")
    }
    if let problem { parts.append(problem) }
    return parts.joined(separator: "\n\n")
  }

  // MARK: Words

  static func quoted(_ message: String) -> String {
    message.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      "> " + Markdown.escaped(String(decoding: Array(line), as: UTF8.self))
    }.joined(separator: "  \n")
  }

  /// Segments and encoding, and the character that made them more.
  private static func cost(of message: String) -> String {
    let count = SMSCount(message)
    let words = "It takes " + count.words + "."
    guard let outsider = count.outsiders.first, let scalar = Unicode.Scalar(outsider.value) else { return words }
    let shown = "\(Markdown.escaped(String(Character(scalar)))) (\(codePoint(outsider.value)))"
    let more = count.outsiderCount > 1 ? " and \(count.outsiderCount - 1) more" : ""
    let bytes = Array(message.utf8)
    guard let edits = SMSCount.foldings(of: bytes[...]), let plain = try? SourceText(message).applying(edits) else {
      return words + " The reason: \(shown)\(more), for which there is no plain character."
    }
    let replacement = outsider.replacement.map { $0.isEmpty ? "leave it out" : "write " + Markdown.escaped($0) } ?? ""
    let segments = SMSCount(plain.string).segments
    return words + " The reason: \(shown)\(more); \(replacement) and it takes \(segments)"
      + (segments == 1 ? " segment of 160." : " segments of 153.")
  }

  /// `U+2019`.
  private static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  // MARK: Filling in

  static func holdsTemplate(_ message: String) -> Bool {
    let bytes = Array(message.utf8)
    return bytes.indices.contains { bytes[$0] == "{" && bytes.at($0 + 1) == "{" }
  }

  /// The message with the values of the variables that the workspace has.
  private static func filled(_ message: String, _ workspace: Workspace, _ data: SampleData) -> String {
    var text: [UInt8] = []
    for part in parts(Array(message.utf8), workspace) {
      switch part {
      case .text(let bytes): text += bytes
      case .variable(let variable): text += (data.text(of: variable) ?? "").utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func pieces(_ message: String, _ workspace: Workspace) -> [SMSPiece] {
    parts(Array(message.utf8), workspace).map { part in
      switch part {
      case .text(let bytes): .literal(bytes)
      case .variable(let variable):
        .hole(
          SMSHole(
            canBeEmpty: variable.isOptional, sample: variable.sample ?? SampleData.words(variable.name),
            longest: variable.maxLength))
      }
    }
  }

  private enum Part {
    case text(ArraySlice<UInt8>)
    case variable(Workspace.Variable)
  }

  /// The message cut at every `{name}` that is a variable of the workspace.
  private static func parts(_ bytes: [UInt8], _ workspace: Workspace) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == "{" else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end].isLower || bytes[end].isDigit || bytes[end] == "_" { end += 1 }
      let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      if bytes.at(end) == "}", let variable = workspace.variables?.first(where: { $0.name == name }) {
        parts += [.text(bytes[start..<index]), .variable(variable)]
        start = end + 1
        end = start
      }
      index = end
    }
    return parts + [.text(bytes[start...])]
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    var bytes = Array(utf8)
    if let first = bytes.first, first.isLower { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }
}
