/// The functions that every template has.
package enum TemplateFunction: String, Sendable, CaseIterable {
  case and, call, eq, ge, gt, html, index, js, le, len, lt, ne, not, or, print, printf, println, slice, urlquery

  package init?(_ name: TemplateName) {
    for function in TemplateFunction.allCases where Array(function.rawValue.utf8) == name.bytes {
      self = function
      return
    }
    return nil
  }

  /// How many arguments it takes at least, and whether it takes more.
  package var arguments: (least: Int, isOpen: Bool) {
    switch self {
    case .len, .not: (1, false)
    case .ne, .lt, .le, .gt, .ge: (2, false)
    case .and, .or, .call, .eq, .index, .slice, .printf: (1, true)
    case .html, .js, .print, .println, .urlquery: (0, true)
    }
  }
}
