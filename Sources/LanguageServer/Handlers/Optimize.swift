import JSONText
import JobAnalysis
import JobModel
import JobOptimizer

extension Session {
  /// The optimizer of a document, in its workspace.
  func optimizer(of key: String, passes: [Pass] = Pass.all) -> Optimizer {
    let root = root(of: key).flatMap { workspaces.roots[$0] }
    return Optimizer(
      workspace: root?.workspace ?? Workspace(), vocabulary: root?.vocabulary ?? Vocabulary.builtIn,
      path: documents[key]?.path, passes: passes)
  }

  /// What Optimize would make of a job as it is now; nil for what is none.
  mutating func optimization(of key: String) -> Optimization? {
    guard let document = documents[key], document.kind == .job else { return nil }
    if let known = document.optimization { return known }
    let made = optimizer(of: key).optimize(document.text)
    documents[key]?.optimization = made
    return made
  }

  /// The same for a selection.
  mutating func optimization(of key: String, within range: Range<Int>?) -> Optimization? {
    guard let range, let document = documents[key], document.kind == .job else { return optimization(of: key) }
    return optimizer(of: key).optimize(document.text, range: range)
  }

  /// The same as a command or a code action asks for it: within a range, by some passes.
  mutating func optimization(of key: String, as argument: Params) throws(ResponseError) -> Optimization? {
    guard let document = documents[key], document.kind == .job else { return nil }
    let range = try range(argument, in: document.text)
    guard let names = try argument.optionalTexts("passes") else { return optimization(of: key, within: range) }
    var passes: [Pass] = []
    for name in names {
      guard let pass = Pass.named(name) else { throw ResponseError(.invalidParams, "there is no pass \(name)") }
      passes.append(pass)
    }
    return optimizer(of: key, passes: passes).optimize(document.text, range: range)
  }

  /// What only the author can say of the text as it is now.
  func suggestions(for key: String) -> [Suggestion] {
    guard let document = documents[key], document.kind == .job else { return [] }
    return optimizer(of: key, passes: []).optimize(document.text).suggestions
  }

  mutating func optimize(_ argument: Params, _ request: Message.Request) throws(ResponseError) -> Reaction {
    let (key, text) = try openJob(argument)
    guard let optimization = try optimization(of: key, as: argument) else { return .result(.null) }
    let errand = Errand(.optimize(optimization), on: key, text, for: request, at: time)
    guard optimization.isChanged else {
      tell(summary(of: errand))
      return .result(Session.notTaken(taken(errand, edit: nil)))
    }
    return change(optimization.operation, errand)
  }

  /// Shows what would change: each change to be confirmed where the client can, else in words and as a difference.
  mutating func previewOptimize(_ argument: Params, _ request: Message.Request) throws(ResponseError) -> Reaction {
    let (key, text) = try openJob(argument)
    guard let optimization = try optimization(of: key, as: argument) else { return .result(.null) }
    var errand = Errand(.optimize(optimization), on: key, text, for: request, at: time)
    let isAsked = argument["ask"]?.bool ?? true
    if isAsked, optimization.isChanged, client.appliesEdits, client.hasChangeAnnotations {
      errand.form = .changes(optimization.changes, note: live(key))
      return change(optimization.operation, errand)
    }
    let comparison = Conversions.comparison(HistoryComparison(old: text, new: optimization.text))
    let count = Session.counted(optimization.changes.count, "change", "changes")
    var result = Session.notTaken(taken(errand, edit: nil))
    if optimization.isChanged {
      let left = Session.left(optimization.abstentions, in: text).map { " " + $0 } ?? ""
      result = result.with("message", .string("Optimize would make \(count)." + left + live(key)))
    }
    return .result(.object((result.fields ?? []) + (comparison.fields ?? [])))
  }

  /// Writes what the author chose for something that only the author can know.
  mutating func applySuggestion(_ argument: Params, _ request: Message.Request) throws(ResponseError) -> Reaction {
    let (key, text) = try openJob(argument)
    let id = try argument.text("suggestion")
    guard let range = try range(argument, in: text) else {
      throw ResponseError(.invalidParams, "params.arguments.range must be an object")
    }
    guard let suggestion = suggestions(for: key).first(where: { $0.id == id && $0.range == range }) else {
      let message = "The text has changed meanwhile, so nothing was done; try again."
      tell(message, .warning)
      return .result(["applied": false, "message": .string(message)])
    }
    var errand = Errand(.suggestion, on: key, text, for: request, at: time)
    let words: String
    if let choice = try argument.optionalNumber("choice") {
      guard suggestion.choices.indices.contains(choice) else {
        throw ResponseError(.invalidParams, "params.arguments.choice must be one of the suggestion's")
      }
      words = suggestion.choices[choice].text
    } else {
      words = Snippet(suggestion.snippet).text()
      if client.appliesEdits, client.hasSnippetEdits {
        errand.form = .snippet(TextEdit(range: range, replacement: suggestion.snippet))
      }
    }
    guard let wanted = try? text.applying([TextEdit(range: range, replacement: words)]) else {
      throw ResponseError(.requestFailed, "this suggestion cannot be written there")
    }
    let operation = HistoryOperation.change(
      to: wanted, engine: "suggestion", label: suggestion.title, changes: [suggestion.message])
    return change(operation, errand)
  }

  func range(_ argument: Params, in text: SourceText) throws(ResponseError) -> Range<Int>? {
    guard try argument.optionalObject("range") != nil else { return nil }
    let (start, end) = try argument.range("range")
    return text.range(from: start, to: end, in: client.encoding)
  }

  /// The same result for a text that was not touched.
  static func notTaken(_ result: JSONValue) -> JSONValue { result.with("applied", false) }
}

extension Optimization {
  /// The change that the history is asked to keep.
  var operation: HistoryOperation {
    .change(
      to: text, engine: "optimize", label: "Optimize instructions", changes: changes.map { $0.sentence })
  }
}

extension Suggestion {
  /// `Name the goal`.
  var title: String {
    String(decoding: id.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self).capitalizedStart
  }
}
