import JSONText
import JobModel
import TestSupport

/// What people and programs put into texts and messages, by chance.
struct RandomText {
  private static let words = [
    "/Send SMS", "/Send SMS: \"Hi {name}\"", "/Transfer call: Front desk", "/", ": ", "{name}", "{", "}",
    "{{ .variables.x }}",
    "{{", "\"", "“", "1. Ask for it.\n", "- Then confirm.\n", "---\n", "name: x\n", "# Goal\n", "```\n", "<!-- ",
    " -->",
    "If they agree, ", "otherwise ", "never ", "https://example.com/a", "\n", "\r\n", "\r", "\n\n", " ", "\t", "a", "x",
    "ü",
    "🎉", "👨‍👩‍👧", "e\u{301}", "\u{0}", "\u{2028}", "\u{FEFF}", "שלום", "|a|b|\n", "> ", "**", "`", "\\",
  ]

  var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { numbers.below(bound) }

  mutating func happens(_ percent: Int) -> Bool { numbers.below(100) < percent }

  mutating func text(words count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += one(of: RandomText.words) }
    return text
  }

  mutating func one<Element>(of choices: [Element]) -> Element { choices[numbers.below(choices.count)] }

  /// A position that is mostly in a small text, and sometimes nowhere.
  mutating func position() -> TextPosition {
    let far = [Int(Int32.max), 1 << 32, 1 << 53, .max, 9999]
    return TextPosition(
      line: happens(3) ? one(of: far) : below(12), column: happens(3) ? one(of: far) : below(30))
  }

  /// The bytes, spoiled so that they cannot be JSON any more.
  mutating func broken(_ body: [UInt8]) -> [UInt8] {
    switch below(5) {
    case 0: Array(body.prefix(below(body.count)))
    case 1: body + [UInt8(ascii: "}")]
    case 2: [0xFF] + body
    case 3: body.map { $0 == UInt8(ascii: ":") ? UInt8(ascii: ";") : $0 }
    default: Array(body.prefix(body.count / 2)) + [0x01, 0x80] + body.suffix(body.count / 2)
    }
  }

  /// The bytes with some of them changed, left out or doubled: whatever they are then.
  mutating func mutated(_ body: [UInt8]) -> [UInt8] {
    var body = body
    for _ in 0...below(4) where !body.isEmpty {
      let place = below(body.count)
      switch below(4) {
      case 0: body[place] = UInt8(below(256))
      case 1: body.remove(at: place)
      case 2: body.insert(body[place], at: place)
      default:
        body.insert(contentsOf: one(of: ["null", "[]", "{}", "-1", "1e999", "\"\\ud800\"", ","]).utf8, at: place)
      }
    }
    return body
  }
}
