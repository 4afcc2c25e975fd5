import JSONText
import JobAnalysis

extension Conversions {
  /// An overview, nested where the client shows it so.
  mutating func outline(_ items: [OutlineItem]) -> JSONValue {
    var symbols: [JSONValue] = []
    if client.hasNestedSymbols {
      for item in items { symbols.append(symbol(item)) }
    } else {
      for item in items { flatten(item, container: nil, into: &symbols) }
    }
    return .array(symbols)
  }

  private mutating func symbol(_ item: OutlineItem) -> JSONValue {
    var fields: [JSONField] = [JSONField("name", .string(name(of: item)))]
    if let detail = item.detail { fields.append(JSONField("detail", .string(detail))) }
    fields.append(JSONField("kind", .int(kind(of: item))))
    fields.append(JSONField("range", range(item.range)))
    fields.append(JSONField("selectionRange", range(item.selection)))
    var children: [JSONValue] = []
    for child in item.children { children.append(symbol(child)) }
    if !children.isEmpty { fields.append(JSONField("children", .array(children))) }
    return .object(fields)
  }

  private mutating func flatten(_ item: OutlineItem, container: String?, into symbols: inout [JSONValue]) {
    var fields: [JSONField] = [
      JSONField("name", .string(name(of: item))), JSONField("kind", .int(kind(of: item))),
      JSONField("location", ["uri": .string(uri), "range": range(item.range)]),
    ]
    if let container { fields.append(JSONField("containerName", .string(container))) }
    symbols.append(.object(fields))
    for child in item.children { flatten(child, container: item.name, into: &symbols) }
  }

  /// The protocol allows no empty name.
  private func name(of item: OutlineItem) -> String { item.name.isEmpty ? "(empty)" : item.name }

  /// Of the protocol's kinds those whose pictures say most to people who write no code.
  private func kind(of item: OutlineItem) -> Int {
    switch item.kind {
    case .field: 7  // Property
    case .section: 3  // Namespace
    case .goal: 20  // Key
    case .step: 6  // Method
    case .branch: 10  // Enum
    case .rule: 14  // Constant
    case .action: 24  // Event
    case .group: 19  // Object
    case .value: 15  // String
    }
  }
}
