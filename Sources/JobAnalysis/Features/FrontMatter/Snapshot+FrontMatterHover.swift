import JobModel

extension Snapshot {
  /// What the key or value under `offset` of the front matter means, and how much of its limit is used.
  func frontMatterHover(at offset: Int) -> Hover? {
    guard let syntax = document.job, let front = syntax.frontMatter, offset < front.range.upperBound else { return nil }
    for entry in front.entries {
      if entry.keyRange.lowerBound <= offset, offset <= entry.keyRange.upperBound {
        return keyText(entry).map { Hover(range: entry.keyRange, text: $0) }
      }
      guard entry.valueRange.lowerBound <= offset, offset <= entry.valueRange.upperBound else { continue }
      if entry.key == "profile", let profile = entry.value.text.flatMap({ Profile.named($0) }) {
        return Hover(range: entry.valueRange, text: profile.hoverText)
      }
      if case .list(let items) = entry.value, entry.key == "ignore" {
        let item = items.first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
        return item.flatMap { item in Rule.named(item.text).map { Hover(range: item.range, text: $0.hoverText) } }
      }
      if entry.key == "ignore", let rule = entry.value.text.flatMap({ Rule.named($0) }) {
        return Hover(range: entry.valueRange, text: rule.hoverText)
      }
      return keyText(entry).map { Hover(range: entry.valueRange, text: $0) }
    }
    return nil
  }

  private func keyText(_ entry: FrontMatter.Entry) -> String? {
    guard let key = Job.keys.first(where: { $0.key == entry.key }) else { return nil }
    var text = "**\(key.key)**: \(key.help)"
    if let used = used(entry) { text += "\n\n\(used)" }
    if key.key == "trigger", profile.trigger != .field { text += "\n\nThe product \(profile.id) does not have one." }
    return text
  }

  /// "24 of 100 characters".
  private func used(_ entry: FrontMatter.Entry) -> String? {
    let limits = workspace.limits
    let limit: Int?
    switch entry.key {
    case "name": limit = limits.name
    case "description": limit = limits.description
    case "trigger": limit = limits.trigger
    default: return nil
    }
    guard let text = entry.value.text else { return nil }
    let source = SourceText(text)
    let count = source.count(of: 0..<source.count, in: workspace.countUnit)
    guard let limit else { return "\(count.grouped) characters; your workspace sets no limit." }
    return "\(count.grouped) of \(limit.grouped) characters are used."
  }
}
