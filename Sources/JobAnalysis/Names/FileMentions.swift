import JSONText
import JobModel

extension Snapshot {
  /// Where a job or an action says its own name.
  package var nameRange: Range<Int>? {
    if let syntax = document.job { return Job(syntax).name?.range }
    return document.kind == .action ? document.json?["name"]?.range.insideQuotes : nil
  }

  /// An action's own name, its channel and its parameters.
  var actionMentions: [Mention] {
    guard let node = document.json else { return [] }
    var mentions: [Mention] = []
    if let name = node["name"] { mentions += mention(name, isDefinition: true) { .action($0) } }
    if let channel = node["channel"] { mentions += mention(channel) { .channel($0) } }
    if let parameters = node["parameters"] { mentions += parameterMentions(parameters, []) }
    return mentions
  }

  /// The properties of a schema and of the objects in it, and where they are required.
  private func parameterMentions(_ schema: JSONNode, _ path: [String]) -> [Mention] {
    var mentions: [Mention] = []
    for member in schema["properties"]?.members ?? [] {
      let inner = path + [member.key]
      mentions.append(Mention(.parameter(inner), member.keyRange.insideQuotes, .json, isDefinition: true))
      mentions += parameterMentions(member.value, inner)
    }
    for element in schema["required"]?.elements ?? [] { mentions += mention(element) { .parameter(path + [$0]) } }
    return mentions
  }

  /// What `callwright.json` defines, and the jobs that its steps name.
  var workspaceMentions: [Mention] {
    guard let node = document.json else { return [] }
    var mentions: [Mention] = []
    func define(_ list: String, _ key: String, _ symbol: (String) -> Symbol) {
      for element in node[list]?.elements ?? [] {
        if let name = element[key] { mentions += mention(name, isDefinition: true, symbol) }
      }
    }
    define("members", "name") { .member($0) }
    define("inboxes", "name") { .inbox($0) }
    define("numbers", "label") { .number($0) }
    define("channels", "name") { .channel($0) }
    for member in node["variables"]?.members ?? [] {
      mentions.append(Mention(.variable(member.key), member.keyRange.insideQuotes, .json, isDefinition: true))
    }
    for job in (node["steps"]?.elements ?? []).flatMap({ $0["jobs"]?.elements ?? [] }) {
      mentions += mention(job) { .job($0) }
    }
    return mentions
  }

  private func mention(_ node: JSONNode, isDefinition: Bool = false, _ symbol: (String) -> Symbol) -> [Mention] {
    guard let name = node.string, !name.isEmpty else { return [] }
    return [Mention(symbol(name), node.range.insideQuotes, .json, isDefinition: isDefinition)]
  }
}

extension Range<Int> {
  /// What stands between the quotes of a JSON string.
  fileprivate var insideQuotes: Range<Int> {
    count >= 2 ? lowerBound + 1..<upperBound - 1 : self
  }
}
