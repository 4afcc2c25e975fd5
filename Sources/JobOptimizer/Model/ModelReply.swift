import JSONText

/// What a model wrote, read strictly: whatever could be a misunderstanding is refused with a reason.
struct ModelReply: Equatable {
  let text: String
  /// The numbers of the sentences that it says it has moved.
  let moved: [Int]
  let questions: [String]

  static let version = 1
  /// More is no help to anybody.
  private static let mostQuestions = 20
  private static let longestQuestion = 500

  init(_ bytes: [UInt8]) throws(ModelRefusal) {
    let root: JSONNode
    do {
      root = try JSONNode.parse(bytes)
    } catch {
      throw ModelReply.unreadable(error, bytes)
    }
    guard let members = root.members else { throw .unreadable("its reply is not a JSON object") }
    var seen: Set<String> = []
    for member in members {
      guard ModelReply.keys.contains(member.key) else {
        throw .unreadable("its reply has a key “\(ModelReply.short(member.key))”, which means nothing here")
      }
      guard seen.insert(member.key).inserted else { throw .unreadable("its reply has the key “\(member.key)” twice") }
    }
    guard root["version"]?.int == ModelReply.version else {
      throw .unreadable("its reply does not say \"version\": \(ModelReply.version)")
    }
    guard let text = root["text"]?.string else { throw .unreadable("its reply has no \"text\"") }
    self.text = text
    moved = try ModelReply.list(root["moved"], "moved", "numbers") { $0.int }
    questions = try ModelReply.list(root["questions"], "questions", "texts") {
      $0.string.map { ModelReply.short($0, ModelReply.longestQuestion) }
    }
    guard questions.count <= ModelReply.mostQuestions else {
      throw .unreadable("it asks \(questions.count) questions; \(ModelReply.mostQuestions) can be shown")
    }
  }

  private static let keys: Set<String> = ["version", "text", "moved", "questions"]

  private static func list<Element>(
    _ node: JSONNode?, _ key: String, _ kind: String, _ read: (JSONNode) -> Element?
  ) throws(ModelRefusal) -> [Element] {
    guard let node else { return [] }
    guard let elements = node.elements else { throw .unreadable("its \"\(key)\" is not a list") }
    var result: [Element] = []
    for element in elements {
      guard let value = read(element) else { throw .unreadable("its \"\(key)\" holds something other than \(kind)") }
      result.append(value)
    }
    return result
  }

  /// Says what is wrong with the reply, and of two things that models like to do, what they are.
  private static func unreadable(_ error: JSONError, _ bytes: [UInt8]) -> ModelRefusal {
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard let start else { return .unreadable("its reply is empty") }
    if bytes[start] == UInt8(ascii: "`") {
      return .unreadable("its reply is wrapped in ``` marks; it has to be the JSON alone")
    }
    if bytes[start] != UInt8(ascii: "{"), bytes[start] != UInt8(ascii: "[") {
      return .unreadable(
        "its reply is not JSON; it begins with “\(short(String(decoding: bytes[start...].prefix(40), as: UTF8.self)))”")
    }
    return .unreadable("its reply is not JSON at byte \(error.range.lowerBound): \(error.message)")
  }

  private static func short(_ text: String, _ longest: Int = 40) -> String {
    text.unicodeScalars.count > longest
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…" : text
  }
}
