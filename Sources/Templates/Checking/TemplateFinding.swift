/// Something that Go reads but that will fail, or say what nobody means.
package struct TemplateFinding: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// No such field; these there are.
    case unknownField(TemplateName, known: [TemplateName])
    case fieldOfValue(TemplateName, type: TemplateType)
    case argumentsForValue
    /// `{{ nil }}`.
    case nullAsCommand
    case wrongArgumentCount(TemplateFunction, given: Int)
    /// `eq .parameters.count 1`: what to write instead is `1.0`.
    case numberComparedWithInteger(TemplateFunction, replacement: String?)
    case incompatibleComparison(TemplateFunction, TemplateType, TemplateType)
    case cannotCompare(TemplateFunction, TemplateType)
    /// From 1,000,000 up it prints like 1e+06.
    case numberAsExponent
    /// A list prints as `[a b]`, an object as `map[city:Bonn]`.
    case structurePrinted(TemplateType)
    /// Prints `<no value>`, or fails, when it is missing.
    case mayBeMissing(TemplateName, TemplateUse)
    case wrongVerb(String, type: TemplateType)
    case tooFewValues, tooManyValues
    case cannotRange(TemplateType)
    /// `range 3`, from Go 1.22 on.
    case rangeOverNumber
    case cannotIndex(TemplateType)
    /// A number of the data is a float, and no index.
    case numberAsIndex
    case cannotMeasure(TemplateType)
    case unknownTemplate(TemplateName, known: [TemplateName])
    case undeclaredVariable(TemplateName)
    case unusedVariable(TemplateName)
    case unusedDefinition(TemplateName)
  }

  package let kind: Kind
  package let range: Range<Int>

  /// The first version of Go that does it, if a later one does.
  package var acceptedSince: TemplateGoVersion? { kind == .rangeOverNumber ? .go1_22 : nil }
}

package enum TemplateUse: Sendable, Equatable {
  case printed, formatted, compared, measured, indexed
}
