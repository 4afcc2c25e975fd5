/// What an author must know of a function or a word, on one line each.
extension TemplateFunction {
  /// How it is written.
  package var form: String {
    switch self {
    case .and: "and A B …"
    case .call: "call FUNCTION ARGUMENT …"
    case .eq: "eq A B …"
    case .ge: "ge A B"
    case .gt: "gt A B"
    case .html: "html TEXT"
    case .index: "index LIST NUMBER"
    case .js: "js TEXT"
    case .le: "le A B"
    case .len: "len TEXT"
    case .lt: "lt A B"
    case .ne: "ne A B"
    case .not: "not A"
    case .or: "or A B …"
    case .print: "print A …"
    case .printf: "printf \"%.0f\" NUMBER"
    case .println: "println A …"
    case .slice: "slice TEXT START END"
    case .urlquery: "urlquery TEXT"
    }
  }

  package var help: String {
    switch self {
    case .and: "the first of its values that is empty or false, else the last"
    case .call: "runs a function that is a value; data from a call hold none"
    case .eq: "whether the first value is equal to one of the others"
    case .ge: "whether A is greater than or equal to B"
    case .gt: "whether A is greater than B"
    case .html: "the text with < > & and quotes made safe for a web page"
    case .index: "one element of a list, counted from 0, or one field by its name in quotes"
    case .js: "the text made safe for JavaScript"
    case .le: "whether A is less than or equal to B"
    case .len: "how many bytes a text has, or how many elements a list has"
    case .lt: "whether A is less than B"
    case .ne: "whether two values differ"
    case .not: "true for what is empty or false, else false"
    case .or: "the first of its values that is neither empty nor false, else the last"
    case .print: "writes the values one after the other"
    case .printf: "writes values in a form that you give: %s a text, %.0f a number without a fraction"
    case .println: "writes the values with spaces between them and a line break at the end"
    case .slice: "a part of a text or list, counted from 0"
    case .urlquery: "the text made safe for the part of a link after the ?"
    }
  }
}

extension TemplateKeyword {
  /// How it is written, with what belongs to it.
  package var form: String {
    switch self {
    case .block: "{{ block \"NAME\" . }} … {{ end }}"
    case .break: "{{ break }}"
    case .continue: "{{ continue }}"
    case .define: "{{ define \"NAME\" }} … {{ end }}"
    case .else: "{{ if CONDITION }} … {{ else }} … {{ end }}"
    case .end: "{{ end }}"
    case .if: "{{ if CONDITION }} … {{ end }}"
    case .range: "{{ range LIST }} … {{ end }}"
    case .template: "{{ template \"NAME\" . }}"
    case .with: "{{ with VALUE }} … {{ end }}"
    }
  }

  package var help: String {
    switch self {
    case .block: "a named piece that is written here at once"
    case .break: "stops going through the list"
    case .continue: "goes on with the next element of the list"
    case .define: "a named piece of text, to be written elsewhere with template"
    case .else: "what is written where the condition does not hold, or the list is empty"
    case .end: "closes the last if, range, with, define or block"
    case .if: "writes what follows only if a value is there and not empty"
    case .range: "writes what follows once for each element of a list; the element is the dot"
    case .template: "writes a piece that define has named"
    case .with: "writes what follows only if a value is there, and calls that value the dot"
    }
  }
}
