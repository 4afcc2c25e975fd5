import JSONText

/// What a client sends, by JSON-RPC 2.0.
enum Message {
  case request(Request)
  case notification(method: String, params: JSONNode?)
  /// The answer to a request of ours: its result, or what the client says where it is an error.
  case response(id: JSONValue, result: JSONNode?, refusal: String?)
  /// No message; how to answer it.
  case invalid(ResponseError, id: JSONValue)

  struct Request: Sendable {
    /// A string or a number, echoed as it came.
    let id: JSONValue
    let method: String
    let params: JSONNode?
  }

  init(_ body: [UInt8]) {
    do {
      self.init(try JSONNode.parse(body))
    } catch {
      self = .invalid(ResponseError(.parseError, "this is not JSON: \(error.message)"), id: .null)
    }
  }

  private init(_ node: JSONNode) {
    guard node.members != nil else {
      self = .invalid(ResponseError(.invalidRequest, "a message is one object; batches are not taken"), id: .null)
      return
    }
    let id = node["id"].map { $0.value }
    guard node["jsonrpc"]?.string == "2.0" else {
      self = .invalid(ResponseError(.invalidRequest, "jsonrpc must be \"2.0\""), id: Message.echoed(id))
      return
    }
    guard let method = node["method"] else {
      let isResponse = id != nil && (node["result"] != nil || node["error"] != nil)
      self =
        isResponse
        ? .response(
          id: Message.echoed(id), result: node["error"] == nil ? node["result"] : nil,
          refusal: Message.refusal(node["error"]))
        : .invalid(ResponseError(.invalidRequest, "method is missing"), id: Message.echoed(id))
      return
    }
    guard let name = method.string else {
      self = .invalid(ResponseError(.invalidRequest, "method must be a string"), id: Message.echoed(id))
      return
    }
    let params = node["params"].flatMap { $0.isNull ? nil : $0 }
    switch id {
    case nil: self = .notification(method: name, params: params)
    case .string, .number: self = .request(Request(id: Message.echoed(id), method: name, params: params))
    default: self = .invalid(ResponseError(.invalidRequest, "id must be a string or a number"), id: .null)
    }
  }

  private static func refusal(_ error: JSONNode?) -> String? {
    guard let error, !error.isNull else { return nil }
    return error["message"]?.string ?? "no reason given"
  }

  private static func echoed(_ id: JSONValue?) -> JSONValue {
    switch id {
    case .string, .number: id ?? .null
    default: .null
    }
  }
}
