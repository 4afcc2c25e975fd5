/// What a template says for some data.
package struct TemplateOutcome: Sendable, Equatable {
  /// Up to the failure, if there is one.
  package let output: [UInt8]
  package let failure: TemplateFailure?

  package var text: String { String(decoding: output, as: UTF8.self) }
}

/// Why a template that Go reads cannot go on with its data.
package struct TemplateFailure: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The text has errors; it never runs.
    case notReadable
    case undefinedTemplate(TemplateName)
    case undefinedVariable(TemplateName)
    case fieldOfNull(TemplateName)
    case fieldOfValue(TemplateName, type: String)
    /// `.name "x"`: only functions take arguments.
    case argumentsForValue
    case nullAsCommand
    case numberOverflow
    case wrongArgumentCount(TemplateFunction?, given: Int)
    case formatIsNoText(type: String)
    case cannotRange(type: String)
    case incompatibleTypes(String, String)
    case cannotCompare(String)
    case indexOfNull
    case cannotIndex(String)
    case wrongIndexType(String)
    case indexOutOfRange
    case cannotSlice(String)
    case tooManyIndexes
    case cannotMeasure(String)
    case notCallable(String)
    /// Ours: see `TemplateLimits`.
    case tooDeep, outputTooLong, tooManySteps
  }

  package let kind: Kind
  /// The place that Go names: a line from 1 on, and in it a byte from 0 on.
  package let line: Int
  package let column: Int
  package let offset: Int
}

/// So that every template ends.
package struct TemplateLimits: Sendable {
  /// Bytes of output, and of any text on the way.
  package var output = 1 << 20
  package var steps = 1_000_000

  package init() {}
}
