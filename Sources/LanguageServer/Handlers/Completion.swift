import JSONText
import JobAnalysis
import JobModel

extension Session {
  mutating func completion(_ params: Params) throws(ResponseError) -> JSONValue {
    let (key, snapshot) = try open(params)
    let text = snapshot.document.text
    let offset = text.offset(of: try params.position("position"), in: client.encoding)
    var conversions = conversions(of: key, text)
    var items: [JSONValue] = []
    let completions = snapshot.completions(at: offset)
    if client.resolvesDocumentation { menu = (nextNumber(), completions.map { $0.documentation }) }
    for (place, completion) in completions.enumerated() {
      var rest: String?
      if client.isJupyter {
        guard let missing = completion.edit.rest(behind: offset, in: text) else { continue }
        rest = missing
      }
      items.append(conversions.item(completion, place: place, menu: menu.number, rest: rest))
    }
    return ["isIncomplete": false, "items": .array(items)]
  }

  /// The item with its help; one of an earlier menu as it is.
  mutating func resolveCompletion(_ params: Params) throws(ResponseError) -> JSONValue {
    let item = params.value
    guard let data = try params.optionalObject("data"), try data.number("menu") == menu.number else { return item }
    let place = try data.number("item")
    guard menu.help.indices.contains(place) else { return item }
    let help = menu.help[place]
    let markup = Conversions.markup(help, isMarkdown: client.hasMarkdownInCompletion)
    return item.with("documentation", markup)
  }

  /// What turns the core's places in a document into the client's.
  func conversions(of key: String, _ text: SourceText) -> Conversions {
    let place = documents.index(forKey: key)
    return Conversions(
      client: client, text: text, uri: place.map { documents.values[$0].uri } ?? key,
      version: place.flatMap { documents.values[$0].version })
  }
}

extension TextEdit {
  /// What is missing of the replacement behind as much of it as is typed; nil where something else is, and where the line
  /// goes on: JupyterLab would write behind that.
  fileprivate func rest(behind place: Int, in text: SourceText) -> String? {
    let next = text.bytes[place...].first { !$0.isBlank }
    guard next?.isLineEnd ?? true else { return nil }
    let typed = text.bytes[range.lowerBound..<min(max(range.lowerBound, place), range.upperBound)]
    let wanted = Array(replacement.utf8)
    guard wanted.count >= typed.count, zip(wanted, typed).allSatisfy({ $0.lowercased == $1.lowercased }) else {
      return nil
    }
    return String(decoding: wanted[typed.count...], as: UTF8.self)
  }
}
