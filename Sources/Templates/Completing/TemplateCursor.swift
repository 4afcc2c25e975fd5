/// What is being written at a place between `{{` and `}}`.
package struct TemplateCursor: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A field, behind a point: what the value before the point can be.
    case field(of: TemplateType)
    /// A function, or a word such as `if`, where an action begins.
    case word(canBeKeyword: Bool)
    case variable
    /// The name of a template, in quotes.
    case templateName([TemplateName])
  }

  package struct Variable: Sendable, Equatable {
    package let name: TemplateName
    package let type: TemplateType
  }

  package let kind: Kind
  /// What is already written of it: from the start of the word to the end of it, with the `$` of a variable.
  package let range: Range<Int>
  /// The same up to the cursor.
  package let prefix: TemplateName
  /// What `.` is here.
  package let dot: TemplateType
  /// Those that have a value here, the nearest first, `$` last.
  package let variables: [Variable]
  /// The blocks around it that an `{{ end }}` would close, the innermost last.
  package let openBlocks: [TemplateKeyword]
  /// The `}}` of its action is there, on its line.
  package let isClosed: Bool

  /// Nil outside braces, in a note, in a text between quotes, and in a number.
  package init?(_ bytes: [UInt8], at offset: Int, data: TemplateType) {
    guard let place = CursorPlace(bytes, at: offset) else { return nil }
    let probe = place.probe(bytes, data: data)
    range = place.word
    openBlocks = place.openBlocks
    isClosed = place.isClosed(bytes)
    prefix = TemplateName(bytes.slice(place.word.lowerBound..<offset))
    dot = probe?.dot.type ?? .unknown
    var variables: [Variable] = []
    for variable in (probe?.variables ?? []).reversed() {
      if variables.contains(where: { $0.name == variable.name }) { continue }
      variables.append(Variable(name: variable.name, type: variable.value.type))
    }
    if variables.isEmpty { variables = [Variable(name: .dollar, type: data)] }
    self.variables = variables
    switch place.kind {
    case .field: kind = .field(of: probe?.value.type ?? .unknown)
    case .word(let isFirst): kind = .word(canBeKeyword: isFirst)
    case .variable: kind = .variable
    case .templateName:
      var names: [TemplateName] = []
      for definition in Template(bytes).definitions where definition.name != "message" { names.append(definition.name) }
      kind = .templateName(names)
    }
  }
}
