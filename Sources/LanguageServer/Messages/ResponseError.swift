import JSONText

/// Why a request has no result.
struct ResponseError: Error {
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
    case requestFailed = -32803
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  var json: JSONValue {
    ["code": .int(code.rawValue), "message": .string(message)]
  }
}

/// The messages that go out.
enum Reply {
  static func result(_ result: JSONValue, to id: JSONValue) -> [UInt8] {
    written(["jsonrpc": "2.0", "id": id, "result": result])
  }

  static func error(_ error: ResponseError, to id: JSONValue) -> [UInt8] {
    written(["jsonrpc": "2.0", "id": id, "error": error.json])
  }

  static func notification(_ method: String, _ params: JSONValue) -> [UInt8] {
    written(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  static func request(_ method: String, _ params: JSONValue?, id: JSONValue) -> [UInt8] {
    var fields = [JSONField("jsonrpc", "2.0"), JSONField("id", id), JSONField("method", .string(method))]
    if let params { fields.append(JSONField("params", params)) }
    return written(.object(fields))
  }

  private static func written(_ message: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    message.write(into: &bytes)
    return bytes
  }
}
