import JSONText
import JobModel

extension Session {
  mutating func initialize(_ params: JSONNode?) throws(ResponseError) -> JSONValue {
    // A page of JupyterLab that is loaded again speaks to the server that is there.
    if life == .running, client.isJupyter { return welcome }
    guard life == .fresh else { throw ResponseError(.invalidRequest, "initialize was sent before") }
    life = .running
    let options = params?["initializationOptions"]?["callwright"] ?? params?["initializationOptions"]
    client = ClientProfile(
      params?["capabilities"], name: params?["clientInfo"]?["name"]?.string, options: options)
    folders = Session.folders(params)
    trace = Trace(name: params?["trace"]?.string)
    take(options)
    if let process = params?["processId"]?.int { send(.watch(process: process)) }
    return welcome
  }

  private var welcome: JSONValue {
    [
      "capabilities": capabilities,
      "serverInfo": ["name": "callwright", "version": .string(Callwright.version)],
    ]
  }

  /// The folders that the editor has open, or the one that older clients name.
  private static func folders(_ params: JSONNode?) -> [String] {
    if let several = params?["workspaceFolders"]?.elements {
      return several.compactMap { $0["uri"]?.string.flatMap { FilePath.path(of: $0) } }.map { FilePath.trimmed($0) }
    }
    if let path = params?["rootUri"]?.string.flatMap({ FilePath.path(of: $0) }) { return [FilePath.trimmed(path)] }
    guard let path = params?["rootPath"]?.string, path.utf8.first == UInt8(ascii: "/") else { return [] }
    return [FilePath.trimmed(path)]
  }

  mutating func shutdown() -> JSONValue {
    life = .shutDown
    return .null
  }
}
