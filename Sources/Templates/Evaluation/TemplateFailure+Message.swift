extension TemplateFailure {
  /// Why it stops, and what to write, for somebody who has never heard of Go.
  package var message: String {
    switch kind {
    case .notReadable: "the template has errors, so it is never filled in"
    case .undefinedTemplate(let name):
      "no template is called \"\(name.text)\"; write one with {{ define \"\(name.text)\" }}"
    case .undefinedVariable(let name):
      "\(name.text) has no value here; give it one first, with {{ \(name.text) := … }}"
    case .fieldOfNull(let name): "\(name.text) is asked of something that is null; put an if or with around it"
    case .fieldOfValue(let name, let type): "\(plain(type)) has no \(name.text); remove the dot and what follows it"
    case .argumentsForValue: "only a function can be followed by values; remove them"
    case .nullAsCommand: "nil alone says nothing; remove it"
    case .numberOverflow: "this number is too large; write it in quotes"
    case .wrongArgumentCount(let function, let given): count(function, given)
    case .formatIsNoText(let type): "printf begins with a format in quotes, and this is \(plain(type))"
    case .cannotRange(let type): "range goes through a list, and this is \(plain(type))"
    case .incompatibleTypes(let left, let right): incompatible(left, right)
    case .cannotCompare(let type): "\(plain(type)) cannot be compared; put an if around it, or compare one of its parts"
    case .indexOfNull: "index needs a list or an object, and here is nothing; put an if around it"
    case .cannotIndex(let type): "index needs a list or an object, and this is \(plain(type))"
    case .wrongIndexType(let type):
      "index counts with a whole number written here, or names a field in quotes; this is \(plain(type))"
    case .indexOutOfRange: "there are not that many; check the length first, with {{ if gt (len …) … }}"
    case .cannotSlice(let type): "slice cuts a text or a list, and this is \(plain(type))"
    case .tooManyIndexes: "too many numbers follow; two are enough"
    case .cannotMeasure(let type): "len measures a text, a list or an object, and this is \(plain(type))"
    case .notCallable: "there is nothing to call; remove call"
    case .tooDeep:
      "more than \(TemplateError.deepest) levels inside each other; the template may be using itself endlessly"
    case .outputTooLong: "the text becomes too long"
    case .tooManySteps: "the template takes too long"
    }
  }

  private func count(_ function: TemplateFunction?, _ given: Int) -> String {
    guard let function else { return "a function has the wrong number of values" }
    let (least, isOpen) = function.arguments
    let wanted = function == .eq ? 2 : least
    return "\(function.rawValue) needs \(isOpen ? "at least " : "")\(wanted), and has \(given)"
  }

  private func incompatible(_ left: String, _ right: String) -> String {
    if (left == "float64" && right == "int") || (left == "int" && right == "float64") {
      return "a number from the data is compared with a whole number; write it with a decimal point: 1.0 instead of 1"
    }
    return "\(plain(left)) cannot be compared with \(plain(right))"
  }

  private func plain(_ type: String) -> String {
    switch type {
    case "string": "a text"
    case "float64", "int", "uint8", "complex128": "a number"
    case "bool": "true or false"
    case "[]interface {}": "a list"
    case "map[string]interface {}": "an object"
    default: "nothing"
    }
  }
}
