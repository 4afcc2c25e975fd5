import JobModel
import Templates

extension Snapshot {
  /// What everything in the document is, in the order of the text, without overlap. Files that are JSON have their colours
  /// from the editor: there only what stands in their texts is told.
  package var colorings: [Coloring] {
    var colorings = deadRanges.map { Coloring(kind: .dead, range: $0) }
    if let syntax = document.job, let reading = document.reading {
      colorings += blockColorings(syntax)
      colorings += conditionColorings(reading)
      colorings += syntax.actions.flatMap { actionColorings($0) }
      colorings += syntax.atoms.filter { $0.kind == .comment }.map { Coloring(kind: .comment, range: $0.range) }
    }
    for text in texts { colorings += textColorings(text) }
    return Coloring.flattened(colorings)
  }

  private func blockColorings(_ syntax: JobSyntax) -> [Coloring] {
    var colorings = (syntax.frontMatter?.entries ?? []).map { Coloring(kind: .field, range: $0.keyRange) }
    for block in syntax.blocks {
      switch block.kind {
      case .heading: colorings.append(Coloring(kind: .heading, range: block.range))
      case .comment: colorings.append(Coloring(kind: .comment, range: block.range))
      case .item:
        guard let marker = block.marker, marker.count > 1 else { continue }
        colorings.append(Coloring(kind: .number, range: marker))
      default:
        if let label = block.label { colorings.append(Coloring(kind: .heading, range: label)) }
      }
    }
    return colorings
  }

  private func conditionColorings(_ reading: Reading) -> [Coloring] {
    reading.sentences.compactMap { sentence in
      guard let words = sentence.condition ?? sentence.elseMarker, let first = words.first else { return nil }
      let last = sentence.condition == nil ? words.upperBound - 1 : first
      let start = reading.tokens[first].range.lowerBound
      return Coloring(kind: .condition, range: start..<max(start, reading.tokens[last].range.upperBound))
    }
  }

  private func actionColorings(_ action: Action) -> [Coloring] {
    var colorings = [Coloring(kind: .action, range: action.range.lowerBound..<action.label.upperBound)]
    if let argument = action.argument {
      colorings.append(Coloring(kind: action.takes == .message ? .message : .target, range: argument.range))
    }
    return colorings
  }

  /// The variables and templates of a text.
  private func textColorings(_ text: PlacedText) -> [Coloring] {
    var colorings: [Coloring] = []
    for atom in text.atoms {
      switch atom.kind {
      case .variable where profile.hasBraceVariables:
        colorings.append(Coloring(kind: .variable, range: text.place(of: atom.range)))
      case .template where profile.hasTemplates:
        colorings.append(Coloring(kind: .template, range: text.place(of: atom.range)))
        for word in TemplatePiece.all(in: Array(text.bytes[atom.range])) {
          let start = atom.range.lowerBound
          let range = start + word.range.lowerBound..<start + word.range.upperBound
          colorings.append(Coloring(kind: Coloring.Kind(word.kind), range: text.place(of: range)))
        }
      default: break
      }
    }
    return colorings
  }

  /// The steps behind a transfer, where the rule that knows them is not switched off.
  private var deadRanges: [Range<Int>] {
    let rule = Rule.unreachableAfterTransfer
    guard document.job != nil, workspace.setting(of: rule.id) != .off else { return [] }
    let suppressions = SuppressionIndex(self.suppressions)
    return rule.check(self).filter { $0.isUnnecessary && !suppressions.covers(rule.id, at: $0.range) }.map { $0.range }
  }
}

extension Coloring.Kind {
  fileprivate init(_ word: TemplatePiece.Kind) {
    switch word {
    case .keyword, .constant: self = .keyword
    case .function: self = .function
    case .field: self = .field
    case .variable: self = .variable
    case .string: self = .string
    case .number: self = .number
    case .comment: self = .comment
    }
  }
}
