import Templates
import TestSupport
import Testing

/// Each text with what is wrong marked, in the order in which it is found.
struct ErrorTests {
  static let cases: [(String, [TemplateError.Kind])] = [
    ("Hi ⟦{{ .parameters.name⟧ and more", [.unclosedAction]),
    ("Hi ⟦{{ .name⟧, your reference {{ .ref }} ⟦{{⟧ ", [.unclosedAction, .unclosedAction]),
    ("⟦{{ if .x⟧ a {{ else }} b {{ end }}", [.unclosedAction]),
    ("{{ .name ⟦}⟧ ok", [.halfClosed]), ("{{ .name⟦}⟧ ok {{ .x }}", [.halfClosed]), ("⟦{{{⟧ .name }}}", [.thirdBrace]),
    ("⟦{{/* a }}⟧", [.unclosedComment]), ("⟦{{/* a */⟧ b}}", [.textAfterComment]),
    ("⟦{{ print (.x ⟧}} {{ .y }}", [.unclosedParenthesis]), ("{{ .x ⟦)⟧ }}", [.unmatchedParenthesis]),
    ("{{ print ⟦\"abc }}⟧\n{{ .x }}", [.unclosedString]), ("{{ print ⟦`abc }}⟧", [.unclosedRawString]),
    ("{{ print ⟦'abc }}⟧", [.unclosedCharacter]), ("{{ ⟦'ab'⟧ }}", [.malformedCharacter]),
    ("{{ ⟦\"\\q\"⟧ }}", [.malformedString]),
    ("{{ ⟦1x⟧ }} {{ ⟦089⟧ }}", [.malformedNumber, .numberTooLarge]),
    ("{{ ⟦99999999999999999999⟧ }}", [.numberTooLarge]), ("{{ ⟦$x⟧ ⟦:⟧ 1 }}", [.unknownVariable("$x"), .loneColon]),
    ("{{ ⟦“⟧x” }}", [.strangeCharacter(0x201C)]), ("{{ .a⟦“⟧ }}", [.characterAfterName(0x201C)]),
    ("{{ .parameters.⟦order-number⟧ }}", [.hyphenInName("order-number")]),
    ("{{ .a⟦,⟧ .b }}", [.unexpected(",", in: .operand)]), ("⟦{{ if }}⟧{{ end }}", [.missingValue(.keyword(.if))]),
    ("⟦{{ }}⟧", [.missingValue(.action)]), ("{{ print (⟦)⟧ }}", [.missingValue(.parentheses)]),
    ("{{ .x | ⟦1⟧ }}", [.valueAfterPipe]),
    ("{{ template ⟦foo⟧ }}", [.missingTemplateName(.template)]), ("{{ ⟦1.a⟧ }}", [.malformedNumber]),
    ("{{ ⟦\"x\".a⟧ }}", [.fieldOfLiteral]), ("{{ ⟦name⟧ }}", [.unknownFunction("name")]),
    ("{{ ⟦$x⟧ }} {{ ⟦$y⟧ }}", [.unknownVariable("$x"), .unknownVariable("$y")]),
    ("{{ range $a, $b⟦,⟧ $c := .x }}{{ end }}", [.tooManyVariables(.keyword(.range))]),
    ("{{ range $a, ⟦.x⟧ }}{{ end }}", [.rangeNeedsVariables]),
    ("⟦{{ break }}⟧⟦{{ continue }}⟧", [.breakOutsideRange, .continueOutsideRange]),
    ("⟦{{ if .x }}⟧ a {{ else }} b", [.unclosedBlock(.if)]), ("⟦{{ end }}⟧ a", [.endWithoutBlock]),
    ("⟦{{ else⟧ }} a", [.elseWithoutBlock]), ("{{ if . }}{{ else }}⟦{{ else⟧ }}{{ end }}", [.secondElse]),
    ("{{ define \"a\" }}⟦{{ else⟧ }}{{ end }}", [.elseInDefinition(.define)]),
    ("{{ if . }}{{ ⟦define⟧ \"a\" }}x{{ end }}{{ end }}", [.definitionInsideBlock]),
    ("{{ define \"a\" }}x{{ end }}{{ define ⟦\"a\"⟧ }}y{{ end }}", [.repeatedDefinition("a")]),
    ("{{ with .x }}{{ else ⟦with⟧ .y }}{{ end }}", [.elseWith]),
    ("{{ with .x }}{{ else ⟦if⟧ .y }}{{ end }}", [.unexpected("if", in: .keyword(.with))]),
    ("{{ if .x ⟦==⟧ 1 }}{{ end }}", [.operatorSign("==", function: .eq)]),
    ("{{ if .x⟦!=⟧1 }}{{ end }}", [.operatorSign("!=", function: .ne)]),
    ("{{ if .x ⟦||⟧ .y }}{{ end }}", [.operatorSign("||", function: .or)]),
    ("{{ if ⟦!⟧.x }}{{ end }}", [.operatorSign("!", function: .not)]),
    ("{{ if .x ⟦>⟧ 1 }}{{ end }}", [.operatorSign(">", function: .gt)]),
    ("{{ if .x }}a{{ ⟦endif⟧ }}{{ .y }}", [.unknownFunction("endif")]),
    ("{{ ⟦IF⟧ .x }}", [.unknownFunction("IF")]), ("{{ .x⟦=⟧1 }}", [.characterAfterName(0x3D)]),
    ("{{ ⟦foo⟧ }} {{ if .x }} {{ ⟦bar⟧ }} {{ end }}", [.unknownFunction("foo"), .unknownFunction("bar")]),
  ]

  @Test(arguments: cases)
  func `every error is told, with its place`(_ marked: String, _ kinds: [TemplateError.Kind]) throws {
    let expected = try MarkedText(marked)
    let template = Template(expected.text)
    #expect(template.errors.map { $0.kind } == kinds)
    if !expected.ranges.isEmpty {
      #expect(MarkedText(text: expected.text, ranges: template.errors.map { $0.range }).marked == marked)
    }
  }

  @Test(arguments: cases)
  func `a message says what to write, in one line, without a full stop`(_ marked: String, _: [TemplateError.Kind])
    throws
  {
    for error in Template(try MarkedText(marked).text).errors {
      let first = try #require(error.message.unicodeScalars.first)
      #expect(!first.properties.isUppercase && !error.message.hasSuffix(".") && !error.message.contains("\n"))
      #expect(error.message != "this cannot be read")
    }
  }

  @Test(arguments: [
    ("{{ if .x }}\n\n", 3, "{{ if .x }}"), ("{{ .name\n", 2, "{{ .name"),
    ("a\n{{ if .x }}{{ .y }}\nb", 3, "{{ if .x }}"),
  ])
  func `what is reported where Go reports it names its beginning`(_ text: String, _ line: Int, _ related: String) throws
  {
    let error = try #require(Template(text).errors.first)
    #expect(error.line == line)
    let range = try #require(error.related)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == related)
  }

  @Test func `what only a later Go takes is read, and says which`() throws {
    let template = Template("{{ with .x }}a{{ else with .y }}b{{ else }}c{{ end }}")
    #expect(template.errors.map { $0.acceptedSince } == [.go1_23])
    #expect(!template.isAccepted)
    guard case .with(let branch) = template.definition("message")?.body.first?.kind,
      case .with(let other) = branch.otherwise?.first?.kind
    else {
      Issue.record("no branch")
      return
    }
    #expect(other.otherwise?.count == 1)
  }

  @Test(arguments: [("(", ")", "1"), ("{{ if . }}", "{{ end }}", ""), ("{{ with . }}{{ else }}", "{{ end }}", "")])
  func `deeper than 200 levels is one error that names the limit`(_ open: String, _ close: String, _ core: String) {
    for depth in [200, 201, 10_000] {
      let nested = String(repeating: open, count: depth) + core + String(repeating: close, count: depth)
      let template = Template(open == "(" ? "{{ " + nested + " }}" : nested)
      #expect(template.errors.map { $0.kind } == (depth > 200 ? [.tooDeep] : []))
      for error in template.errors { #expect(error.message.contains("200")) }
    }
  }
}
