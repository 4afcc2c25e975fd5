import JSONText

/// Requests in the order in which they came, each found by its id: a client may take back thousands at once.
struct RequestQueue: Sendable {
  /// Nil where one was taken back.
  private var requests: [Message.Request?] = []
  /// By their ids as JSON: of those before `indexed`, for nobody looks for most of them.
  private var places: [String: Int] = [:]
  private var indexed = 0

  mutating func append(_ request: Message.Request) { requests.append(request) }

  /// All of them; none is left.
  mutating func takeAll() -> [Message.Request] {
    if requests.isEmpty { return [] }
    defer { self = RequestQueue() }
    return requests.compactMap { $0 }
  }

  mutating func remove(_ id: JSONValue) -> Message.Request? {
    while indexed < requests.count {
      if let id = requests[indexed]?.id { places[id.written()] = indexed }
      indexed += 1
    }
    guard let place = places.removeValue(forKey: id.written()) else { return nil }
    defer { requests[place] = nil }
    return requests[place]
  }
}
