import JSONText
import JobModel

/// What the client shows of a long search through a workspace.
struct SearchProgress: Sendable {
  let token: JSONValue
  /// The client has said that it can.
  var isShown = false
  /// How much was reported last.
  var reported = 0
}

/// How far work is that takes a while: searches and reading, in the client's words.
extension Session {
  /// A shorter search is over before anybody could read of it.
  private static let patience = 4 * slice

  mutating func sendProgress(_ token: JSONValue, _ value: JSONValue) {
    send(.message(Reply.notification("$/progress", ["token": token, "value": value])))
  }

  /// Once in a slice, of those who were asked in it.
  mutating func reportProgress(of roots: [String]) {
    for root in searches.keys.sorted() where workspaces.roots[root]?.searched == nil { endSearch(of: root) }
    for root in Set(roots).union(searches.keys).sorted() {
      guard let searched = workspaces.roots[root]?.searched else { continue }
      if let search = searches[root] {
        guard search.isShown, searched > search.reported else { continue }
        searches[root]?.reported = searched
        sendProgress(search.token, ["kind": "report", "message": .string(Session.looked(searched))])
      } else if client.showsProgress, searched >= Session.patience {
        let token = JSONValue.string("callwright-search-\(nextNumber())")
        searches[root] = SearchProgress(token: token)
        asked[askClient("window/workDoneProgress/create", ["token": token])] = .search(root: root)
      }
    }
    for place in gatherings.keys.sorted() {
      guard let gathering = gatherings[place], let token = gathering.token,
        gathering.percentage > gathering.reported
      else { continue }
      gatherings[place]?.reported = gathering.percentage
      sendProgress(token, ["kind": "report", "percentage": .int(gathering.percentage)])
    }
  }

  private static func looked(_ count: Int) -> String {
    counted(count, "folder or file", "folders and files") + " looked at"
  }

  /// The client can show it, if there still is something to show.
  mutating func showSearch(of root: String) {
    guard let search = searches[root], !search.isShown, let searched = workspaces.roots[root]?.searched else { return }
    searches[root]?.isShown = true
    searches[root]?.reported = searched
    sendProgress(
      search.token,
      [
        "kind": "begin", "title": "Looking for jobs and actions", "cancellable": true,
        "message": .string(Session.looked(searched)),
      ])
  }

  private mutating func endSearch(of root: String) {
    guard let search = searches.removeValue(forKey: root), search.isShown else { return }
    sendProgress(search.token, ["kind": "end"])
  }

  /// The author has stopped what the client shows under this token.
  mutating func stop(shownAs token: JSONValue?) {
    cancelModel(shownAs: token)
    guard let token else { return }
    if let place = gatherings.first(where: { $0.value.token == token })?.key { return stop(gathering: place) }
    guard let root = searches.first(where: { $0.value.token == token })?.key else { return }
    workspaces.change(root) { $0.stopScan() }
    endSearch(of: root)
    tell(
      "The search for jobs and actions in \(root) was stopped. What it had not found yet stays unknown until "
        + "\(FileKind.workspaceFileName) says which folders to leave out, or until the editor is restarted.")
    remake(root)
  }
}

/// Requests that wait for files.
extension Session {
  mutating func begin(_ gathering: Gathering) {
    gatherings[nextNumber()] = gathering
    guard let token = gathering.token else { return }
    let title = "Reading the jobs and actions of the workspace"
    sendProgress(token, ["kind": "begin", "title": .string(title), "cancellable": true, "percentage": 0])
  }

  /// Answers a request that waits for nothing more.
  mutating func finish(_ place: Int) {
    guard let gathering = gatherings[place], gathering.isDone else { return }
    gatherings[place] = nil
    end(gathering)
    guard gathering.report == nil else { return answer(gathering) }
    answer(gathering.request, files: gathering.texts)
  }

  private mutating func end(_ gathering: Gathering) {
    if let token = gathering.token { sendProgress(token, ["kind": "end"]) }
  }

  /// The client does not want the request answered any more.
  mutating func stop(gathering place: Int) {
    guard let gathering = gatherings.removeValue(forKey: place) else { return }
    end(gathering)
    cancelled(gathering.request)
  }

  private static let mostAtOnce = 100

  /// A long list goes to a client that wants it so in parts; what is left for the answer itself is nothing.
  mutating func inParts(_ result: JSONValue, for request: Message.Request) -> JSONValue {
    guard let token = request.params?["partialResultToken"], !token.isNull else { return result }
    let isReport = request.method == "workspace/diagnostic"
    guard isReport || request.method == "textDocument/references" || request.method == "workspace/symbol",
      let items = (isReport ? result["items"] : result)?.elements, !items.isEmpty
    else { return result }
    for start in stride(from: 0, to: items.count, by: Session.mostAtOnce) {
      let part = JSONValue.array(Array(items[start..<min(start + Session.mostAtOnce, items.count)]))
      sendProgress(token.value, isReport ? ["items": part] : part)
    }
    return isReport ? ["items": []] : []
  }
}
