import Templates
import Testing

struct TreeTests {
  private func body(_ text: String) -> [TemplateNode] { Template(text).definition("message")?.body ?? [] }

  private func texts(_ text: String, _ ranges: [Range<Int>]) -> [String] {
    ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test func `the nodes of a text lie one behind the other`() {
    let text = "Hi {{ .name }}, {{ if .x }}a{{ else if .y }}b{{ else }}c{{ end }}{{/* note */}}!"
    #expect(
      texts(text, body(text).map { $0.range })
        == ["Hi ", "{{ .name }}", ", ", "{{ if .x }}a{{ else if .y }}b{{ else }}c{{ end }}", "!"])
    #expect(texts(text, Template(text).comments) == ["{{/* note */}}"])
  }

  @Test(arguments: [
    ("a {{- .x -}} b", ["a", "b"]), ("a\n{{- .x }} b", ["a", " b"]), ("a {{.x -}}\n\n b", ["a ", "b"]),
    ("a {{- /* note */ -}} b", ["a", "b"]), ("a {{-1}} b", ["a ", " b"]),
  ])
  func `trim markers take the space beside them`(_ text: String, _ expected: [String]) {
    var ranges: [Range<Int>] = []
    for node in body(text) { if case .text = node.kind { ranges.append(node.range) } }
    #expect(texts(text, ranges) == expected)
  }

  @Test func `a chain knows the place of each field`() throws {
    let text = "{{ $.parameters.place.city | printf \"%s\" }}"
    guard case .action(let pipeline) = body(text).first?.kind else {
      Issue.record("no action")
      return
    }
    #expect(texts(text, [pipeline.range]) == ["$.parameters.place.city | printf \"%s\""])
    #expect(texts(text, pipeline.commands.map { $0.range }) == ["$.parameters.place.city", "printf \"%s\""])
    let operand = try #require(pipeline.commands.first?.operands.first)
    #expect(texts(text, operand.fields.map { $0.range }) == ["parameters", "place", "city"])
    #expect(operand.fields.map { $0.name } == ["parameters", "place", "city"])
  }

  @Test(arguments: [
    ("0", TemplateNumber.integer(0)), ("0x1F", .integer(31)), ("0b101", .integer(5)), ("0o17", .integer(15)),
    ("017", .integer(15)), ("1_000", .integer(1000)), ("-9223372036854775808", .integer(.min)), ("'a'", .integer(97)),
    ("'\\n'", .integer(10)), ("1.5", .float(1.5)), ("1e3", .float(1000)), ("0x1.8p1", .float(3)), (".5", .float(0.5)),
    ("1.", .float(1)), ("-0x1e", .float(-30)), ("2i", .complex(0, 2)), ("1+2i", .complex(1, 2)),
    ("18446744073709551615", .overflow),
  ])
  func `a number is what Go takes it for`(_ literal: String, _ value: TemplateNumber) {
    guard case .action(let pipeline) = body("{{ \(literal) }}").first?.kind,
      case .number(let number) = pipeline.commands.first?.operands.first?.kind
    else {
      Issue.record("no number")
      return
    }
    #expect(number == value)
  }

  @Test func `definitions are found wherever they stand`() {
    let template = Template("{{ define \"a\" }}x{{ end }}{{ block \"b\" . }}y{{ end }}")
    #expect(template.definitions.map { $0.name } == ["a", "b", "message"])
    #expect(template.isAccepted)
  }
}
