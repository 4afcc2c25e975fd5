import Templates
import TestSupport
import Testing

struct CheckTests {
  static let cases: [(String, [TemplateFinding.Kind])] = [
    ("{{ .parameters.place.⟦town⟧ }}", [.unknownField("town", known: ["city", "zip"])]),
    ("{{ .⟦Parameters⟧.name }}", [.unknownField("Parameters", known: ["parameters", "variables"])]),
    ("{{ .parameters.name.⟦first⟧ }}", [.fieldOfValue("first", type: .text)]),
    ("{{ $.parameters.name.⟦first⟧ }}", [.fieldOfValue("first", type: .text)]),
    ("{{ with .parameters }}{{ .⟦phone⟧ }}{{ end }}", [.unknownField("phone", known: fields)]),
    (
      "{{ range .parameters.people }}{{ .name }}{{ .⟦city⟧ }}{{ end }}",
      [.unknownField("city", known: ["name", "age"])]
    ),
    (
      "{{ range $i, $p := .parameters.people }}{{ $p.⟦x⟧ }}{{ $i }}{{ end }}",
      [.unknownField("x", known: ["name", "age"])]
    ),
    (
      "{{ define \"a\" }}{{ .⟦x⟧ }}{{ end }}{{ with .variables.phone }}{{ template \"a\" $.variables }}{{ end }}",
      [.unknownField("x", known: ["phone", "agent"])]
    ),
    ("{{ index .parameters ⟦\"x\"⟧ }}", [.unknownField("x", known: fields)]),
    ("{{ if eq .parameters.count ⟦1⟧ }}{{ end }}", [.numberComparedWithInteger(.eq, replacement: "1.0")]),
    ("{{ if gt ⟦5⟧ .parameters.price }}{{ end }}", [.numberComparedWithInteger(.gt, replacement: "5.0")]),
    (
      "{{ if gt .parameters.count ⟦(len .parameters.name)⟧ }}{{ end }}",
      [.numberComparedWithInteger(.gt, replacement: nil)]
    ),
    ("{{ if eq .parameters.name ⟦1⟧ }}{{ end }}", [.incompatibleComparison(.eq, .text, .count)]),
    ("{{ if lt ⟦.parameters.paid⟧ true }}{{ end }}", [.cannotCompare(.lt, .boolean)]),
    ("{{ ⟦.parameters.count⟧ }}", [.numberAsExponent]), ("{{ print ⟦.parameters.price⟧ }}", [.numberAsExponent]),
    ("{{ ⟦nil⟧ }}", [.nullAsCommand]), ("{{ if (⟦nil⟧) }}{{ end }}", [.nullAsCommand]),
    ("{{ $x := ⟦$x⟧ }}{{ $x }}", [.undeclaredVariable("$x")]),
    (
      "{{ printf \"%s\" ⟦.parameters.extra⟧ }}",
      [.wrongVerb("%s", type: .object(TemplateObjectType([], isOpen: true)))]
    ),
    ("{{ ⟦.parameters.dates⟧ }}", [.structurePrinted(.list(of: .text))]),
    ("{{ ⟦.parameters.nickname⟧ }}", [.mayBeMissing("nickname", .printed)]),
    (
      "{{ if .parameters.nickname }}{{ else }}{{ ⟦.parameters.nickname⟧ }}{{ end }}",
      [.mayBeMissing("nickname", .printed)]
    ),
    ("{{ ⟦.parameters.place.city⟧ }}", [.mayBeMissing("city", .printed)]),
    ("{{ with .parameters.place }}{{ .city }} {{ ⟦.zip⟧ }}{{ end }}", [.mayBeMissing("zip", .printed)]),
    ("{{ gt ⟦.parameters.tip⟧ 1.0 }}", [.mayBeMissing("tip", .compared)]),
    ("{{ len ⟦.parameters.nickname⟧ }}", [.mayBeMissing("nickname", .measured)]),
    ("{{ printf \"%s\" ⟦.parameters.nickname⟧ }}", [.mayBeMissing("nickname", .formatted)]),
    ("{{ printf \"%d\" ⟦.parameters.count⟧ }}", [.wrongVerb("%d", type: .integer)]),
    ("{{ printf ⟦\"%s %s\"⟧ .parameters.name }}", [.tooFewValues]),
    ("{{ printf \"%s\" .parameters.name ⟦.parameters.name⟧ }}", [.tooManyValues]),
    ("{{ ⟦len⟧ }}", [.wrongArgumentCount(.len, given: 0)]),
    ("{{ .parameters.name | ⟦not⟧ 1 }}", [.wrongArgumentCount(.not, given: 2)]),
    ("{{ ⟦.parameters.name \"x\"⟧ }}", [.argumentsForValue]),
    ("{{ template ⟦\"x\"⟧ }}", [.unknownTemplate("x", known: [])]),
    ("{{ ⟦$x⟧ := 1 }}", [.unusedVariable("$x")]), ("{{ define ⟦\"a\"⟧ }}x{{ end }}", [.unusedDefinition("a")]),
    ("{{ ⟦$x⟧ = 1 }}", [.undeclaredVariable("$x")]), ("{{ range ⟦3⟧ }}x{{ end }}", [.rangeOverNumber]),
    ("{{ range ⟦.parameters.name⟧ }}x{{ end }}", [.cannotRange(.text)]),
    ("{{ index .parameters.dates ⟦.parameters.count⟧ }}", [.numberAsIndex]),
    ("{{ len ⟦.parameters.count⟧ }}", [.cannotMeasure(.integer)]),
  ]

  static let fields: [TemplateName] = [
    "name", "nickname", "count", "percent", "price", "paid", "tip", "note-text", "dates", "people", "place", "extra",
  ]

  @Test(arguments: cases)
  func `what will fail or read oddly is found`(_ marked: String, _ kinds: [TemplateFinding.Kind]) throws {
    let expected = try MarkedText(marked)
    let template = Template(expected.text)
    #expect(template.errors.isEmpty)
    let findings = TemplateCheck(template, data: sampleType).findings
    #expect(findings.map { $0.kind } == kinds)
    #expect(MarkedText(text: expected.text, ranges: findings.map { $0.range }).marked == marked)
  }

  @Test(arguments: [
    "Hi {{ .parameters.name }}, call {{ .variables.phone }}", "{{ .parameters.percent }} %",
    "{{ printf \"%.0f\" .parameters.count }}", "{{ if .parameters.nickname }}{{ .parameters.nickname }}{{ end }}",
    "{{ with .parameters.nickname }}{{ . }}{{ else }}you{{ end }}", "{{ or .parameters.nickname .parameters.name }}",
    "{{ if not .parameters.nickname }}you{{ else }}{{ .parameters.nickname }}{{ end }}",
    "{{ if and .parameters.tip (gt .parameters.tip 1.5) }}x{{ end }}", "{{ index .parameters \"note-text\" }}",
    "{{ with .parameters.place }}{{ .city }}{{ end }}",
    "{{ if .parameters.place.zip }}{{ .parameters.place.city }}{{ end }}",
    "{{ if eq .parameters.nickname \"Bob\" }}{{ .parameters.nickname }}{{ end }}", "{{ .parameters.extra.anything }}",
    "{{ range $i, $d := .parameters.dates }}{{ if $i }}, {{ end }}{{ $d }}{{ end }}",
    "{{ $n := .parameters.name }}{{ if .parameters.paid }}{{ $n = \"x\" }}{{ end }}{{ $n }}",
    "{{ with $x := .parameters.nickname }}{{ $x }}{{ end }}", "{{ if eq (len .parameters.name) 3 }}x{{ end }}",
    "{{ define \"a\" }}{{ .name }}{{ end }}{{ template \"a\" .parameters }}",
    "{{ block \"b\" .variables }}{{ .phone }}{{ end }}",
    "{{ define \"a\" }}{{ if . }}{{ template \"a\" . }}{{ end }}{{ end }}{{ template \"a\" .parameters.name }}",
    "{{ range .parameters.people }}{{ if .age }}{{ printf \"%.0f\" .age }}{{ end }}{{ $.parameters.name }}{{ end }}",
  ])
  func `what is fine stays silent`(_ text: String) {
    let template = Template(text)
    #expect(template.errors.isEmpty)
    #expect(TemplateCheck(template, data: sampleType).findings.map { $0.kind } == [])
  }

  @Test func `the fields that are used are known`() {
    let text =
      "{{ with .parameters.place }}{{ .city }}{{ end }}{{ index .parameters \"note-text\" }}{{ $.variables.phone }}"
    let uses = TemplateCheck(Template(text), data: sampleType).uses
    #expect(uses.contains(["parameters", "place", "city"]) && uses.contains(["parameters", "note-text"]))
    #expect(uses.contains(["variables", "phone"]) && !uses.contains(["parameters", "name"]))
  }

  @Test func `what a later Go does says so`() {
    let findings = TemplateCheck(Template("{{ range 3 }}x{{ end }}"), data: sampleType).findings
    #expect(findings.map { $0.acceptedSince } == [.go1_22])
  }
}
