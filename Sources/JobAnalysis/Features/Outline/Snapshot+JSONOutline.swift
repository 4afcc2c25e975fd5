import JSONText
import JobModel

extension Snapshot {
  /// The keys of an action file or of the workspace file.
  var jsonOutline: [OutlineItem] {
    guard let root = document.json else { return [] }
    return jsonItems(of: root, depth: 0)
  }

  private func jsonItems(of node: JSONNode, depth: Int) -> [OutlineItem] {
    guard depth < 8 else { return [] }
    switch node.content {
    case .object(let members):
      return members.map { member in
        item(Quotation.short(member.key), range: member.range, selection: member.keyRange, member.value, depth: depth)
      }
    case .array(let elements):
      return elements.compactMap { element in
        // A list of words is told by its key alone.
        guard let name = element["name"]?.string ?? element["label"]?.string else { return nil }
        return item(Quotation.short(name), range: element.range, selection: element.range, element, depth: depth)
      }
    default: return []
    }
  }

  private func item(_ name: String, range: Range<Int>, selection: Range<Int>, _ value: JSONNode, depth: Int)
    -> OutlineItem
  {
    let children = jsonItems(of: value, depth: depth + 1)
    let isGroup = value.members != nil || value.elements != nil
    // A name that is not written yet, for editors show nothing at all where one is missing.
    var item = OutlineItem(
      isGroup ? .group : .value, name: name.utf8.isEmpty ? "\"\"" : name,
      detail: isGroup ? nil : quotation(value.range), range: range,
      selection: selection)
    item.children = children
    return item
  }
}
