/// A piece of prose that is read as a whole: no sentence ends inside it, and no rewrite looks into it.
///
/// Atoms stand in the order of the text; one inside another (a variable in a quoted message) comes after it.
package struct Atom: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case action
    case code
    case comment
    /// `\/` or `\"`.
    case escape
    /// `{caller_name}`.
    case variable
    /// `{{ … }}`, or `{% … %}` of another product.
    case template
    /// A `{` or `{{` that opens a variable or template and is not closed on its line.
    case unclosedVariable
    case unclosedTemplate
    /// `${x}`, `{Name}`, `{ first name }`: meant as a variable.
    case foreignVariable
    case url
    case email
    case phone
    /// What somebody says, with its quotes.
    case speech
    case number
    case money
    case percent
    case time
    case date
  }

  package let kind: Kind
  package let range: Range<Int>

  /// Whether a full stop inside it ends no sentence.
  package var isOpaque: Bool {
    switch kind {
    case .number, .money, .percent, .time, .date: false
    default: true
    }
  }
}
