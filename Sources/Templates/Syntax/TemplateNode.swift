/// A piece of a template: text, or one action with what belongs to it.
package struct TemplateNode: Sendable {
  package indirect enum Kind: Sendable {
    case text
    case action(TemplatePipeline)
    case condition(TemplateBranch)
    case with(TemplateBranch)
    case range(TemplateBranch)
    /// `{{ template "name" . }}`, and where a `{{ block }}` stands.
    case call(TemplateCall)
    case breakLoop
    case continueLoop
    /// Could not be read; an error says why.
    case broken
  }

  package let kind: Kind
  /// From the first `{{` to the last `}}` of it.
  package let range: Range<Int>
}

/// `if`, `with` or `range`, and what depends on it.
package struct TemplateBranch: Sendable {
  package let pipeline: TemplatePipeline
  package let body: [TemplateNode]
  /// Behind `{{ else }}`; `else if` is a condition in there.
  package let otherwise: [TemplateNode]?
  /// The action that opens it.
  package let header: Range<Int>
}

package struct TemplateCall: Sendable {
  package let name: TemplateName
  package let nameRange: Range<Int>
  package let argument: TemplatePipeline?
}

/// `{{ define }}` or `{{ block }}`, or the whole text.
package struct TemplateDefinition: Sendable {
  package let name: TemplateName
  package let nameRange: Range<Int>
  package let body: [TemplateNode]
  package let range: Range<Int>
}

/// `$x := first | second`.
package struct TemplatePipeline: Sendable {
  package let declarations: [TemplateVariable]
  /// `=` instead of `:=`.
  package let isAssignment: Bool
  package let commands: [TemplateCommand]
  package let range: Range<Int>
}

package struct TemplateVariable: Sendable {
  /// With the `$`.
  package let name: TemplateName
  package let range: Range<Int>
}

/// A value or function and its arguments.
package struct TemplateCommand: Sendable {
  package let operands: [TemplateOperand]
  package let range: Range<Int>
}

/// A value with the fields that are taken of it: `.parameters.name`, `$x.name`, `(index .list 0).name`.
package struct TemplateOperand: Sendable {
  package indirect enum Kind: Sendable {
    case dot
    /// The fields are those of the dot.
    case field
    case null
    case boolean(Bool)
    case number(TemplateNumber)
    case string([UInt8])
    case variable(TemplateName)
    case function(TemplateName)
    case pipeline(TemplatePipeline)
  }

  package let kind: Kind
  package let fields: [TemplateField]
  package let range: Range<Int>
  /// Where Go says it is: with several fields, the second token.
  package let place: Int
}

package struct TemplateField: Sendable {
  package let name: TemplateName
  /// Without the dot.
  package let range: Range<Int>
}

/// A number as Go's templates take it where nothing says which type is wanted.
package enum TemplateNumber: Sendable, Equatable {
  case integer(Int64)
  case float(Double)
  case complex(Double, Double)
  /// Above the largest integer, yet below 2^64: Go refuses it when it is used.
  case overflow
}
