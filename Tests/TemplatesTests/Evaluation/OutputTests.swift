import Templates
import Testing

/// Go's own answers; `Tests/EndToEnd/templates` compares thousands more.
struct OutputTests {
  @Test(arguments: [
    ("Hi {{ .parameters.name }}!", "Hi Ada!"), ("{{ .parameters.count }}", "3"),
    ("{{ .parameters.price }}", "1.234567e+06"),
    ("{{ printf \"%.0f\" .parameters.price }}", "1234567"), ("{{ .parameters.missing }}", "<no value>"),
    ("{{ .parameters.nothing }}", "<no value>"), ("{{ print .parameters.nothing }}", "<nil>"),
    ("{{ .parameters.missing.more }}", "<no value>"), ("{{ .parameters.list }}", "[a <nil> 0.5]"),
    ("{{ .parameters.place }}", "map[city:Köln zip:50667]"),
    ("{{ index .parameters \"order-number\" }}", "A-1"), ("{{ (index .parameters \"place\").city }}", "Köln"),
    ("{{ range $i, $x := .parameters.list }}{{ $i }}={{ $x }};{{ end }}", "0=a;1=<no value>;2=0.5;"),
    ("{{ range $k, $v := .parameters.place }}{{ $k }} {{ end }}", "city zip "),
    ("{{ range .parameters.none }}x{{ else }}nothing{{ end }}", "nothing"),
    ("{{ range .parameters.list }}{{ if . }}{{ break }}{{ end }}x{{ end }}", ""),
    ("{{ with .parameters.place }}{{ .city }} {{ $.parameters.name }}{{ end }}", "Köln Ada"),
    ("{{ if and .parameters.paid (gt .parameters.count 2.0) }}yes{{ else }}no{{ end }}", "yes"),
    ("{{ or .parameters.missing \"there\" }}", "there"), ("{{ and 0 (index nil) }}", "0"),
    ("{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}", "2"),
    ("{{ define \"a\" }}<{{ . }}>{{ end }}{{ template \"a\" .parameters.name }}", "<Ada>"),
    ("{{ block \"b\" .parameters.place }}{{ .city }}{{ end }}", "Köln"),
    ("{{ html .variables.phone }}", "+49 &lt;1&gt;"), ("{{ urlquery .variables.phone }}", "%2B49+%3C1%3E"),
    ("{{ js .variables.phone }}", "+49 \\u003C1\\u003E"), ("{{ len .parameters.name }}", "3"),
    ("{{ slice .parameters.name 1 }}", "da"), ("{{ index .parameters.name 0 }}", "65"),
    ("{{ not .parameters.paid }}", "false"), ("{{ eq .parameters.name \"Bob\" \"Ada\" }}", "true"),
    (
      "{{ printf \"%d|%s|%5.1f|%-4s|%q|%x|%t|%T|%%\" .parameters.count 1 2.25 \"a\" \"b\" \"c\" true 1.5 }}",
      "%!d(float64=3)|%!s(int=1)|  2.2|a   |\"b\"|63|true|float64|%"
    ),
    ("{{ print 1 2 \"x\" 3 4 true }}", "1 2x3 4 true"), ("{{ println \"a\" 1 }}", "a 1\n"),
    ("{{ 1e6 }} {{ 100000.0 }}", "1e+06 100000"),
    ("{{ 0.00001 }} {{ 123456789.0 }} {{ 1i }}", "1e-05 1.23456789e+08 (0+1i)"),
  ])
  func `a template says what Go says`(_ text: String, _ output: String) {
    let outcome = Template(text).run(with: sampleData)
    #expect(outcome.failure == nil)
    #expect(outcome.text == output)
  }

  @Test(arguments: [
    ("{{ eq .parameters.count 1 }}", TemplateFailure.Kind.incompatibleTypes("float64", "int"), 3, ""),
    ("{{ gt .parameters.count 1 }}", .incompatibleTypes("float64", "int"), 3, ""),
    ("{{ lt .parameters.missing 1 }}", .cannotCompare("<nil>"), 3, ""),
    ("a {{ .parameters.name.more }}", .fieldOfValue("more", type: "string"), 16, "a "),
    ("{{ .parameters.nothing.more }}", .fieldOfNull("more"), 14, ""),
    ("{{ template \"none\" }}", .undefinedTemplate("none"), 12, ""), ("{{ nil }}", .nullAsCommand, 3, ""),
    ("{{ len 3 }}", .cannotMeasure("int"), 3, ""), ("{{ index .parameters.list 3 }}", .indexOutOfRange, 3, ""),
    ("{{ index .parameters.list .parameters.count }}", .wrongIndexType("float64"), 3, ""),
    ("{{ range 3 }}{{ end }}", .cannotRange(type: "int"), 9, ""),
    ("{{ not }}", .wrongArgumentCount(.not, given: 0), 3, ""),
    ("{{ $x = 1 }}", .undefinedVariable("$x"), 8, ""), ("{{ .parameters.name \"x\" }}", .argumentsForValue, 14, ""),
    ("{{ printf 1 }}", .formatIsNoText(type: "int"), 10, ""), ("{{ foo }}", .notReadable, 0, ""),
  ])
  func `a template fails where Go fails`(_ text: String, _ kind: TemplateFailure.Kind, _ column: Int, _ output: String)
  {
    let outcome = Template(text).run(with: sampleData)
    #expect(outcome.failure?.kind == kind)
    #expect(outcome.failure?.column == column)
    #expect(outcome.text == output)
  }

  @Test(arguments: [
    ("{{ define \"a\" }}{{ template \"a\" }}{{ end }}{{ template \"a\" }}", TemplateFailure.Kind.tooDeep),
    ("{{ printf \"%1000000d%1000000d\" 1 1 }}", .outputTooLong), ("{{ printf \"%.9999999f\" 1.5 }}", .outputTooLong),
    (
      "{{ $x := \"0123456789\" }}" + String(repeating: "{{ $x = print $x $x $x $x }}", count: 20) + "{{ $x }}",
      .outputTooLong
    ),
    (
      String(repeating: "{{ range $.parameters.list }}", count: 15) + "x" + String(repeating: "{{ end }}", count: 15),
      .tooManySteps
    ),
  ])
  func `every template ends`(_ text: String, _ kind: TemplateFailure.Kind) {
    #expect(Template(text).run(with: sampleData).failure?.kind == kind)
  }

  @Test func `deep templates that use themselves end before the stack does`() {
    let open = String(repeating: "{{ if . }}", count: 180)
    let close = String(repeating: "{{ end }}", count: 180)
    let text = "{{ define \"a\" }}\(open){{ template \"a\" . }}\(close){{ end }}{{ template \"a\" . }}"
    #expect(Template(text).run(with: sampleData).failure?.kind == .tooDeep)
    #expect(TemplateCheck(Template(text), data: sampleType).findings.isEmpty)
    let nested =
      String(repeating: "{{ if . }}", count: 200) + "x{{ . | len }}" + String(repeating: "{{ end }}", count: 200)
    #expect(Template(nested).run(with: .text("é")).text == "x2")
  }

  /// Each doubles what the one before would cost, so that nobody would live to see the end.
  @Test(.timeLimit(.minutes(5))) func `definitions that use each other many times are checked once each`() {
    var text = ""
    for index in 0..<60 {
      text += "{{ define \"t\(index)\" }}{{ template \"t\(index + 1)\" }}{{ template \"t\(index + 1)\" }}{{ end }}"
    }
    let template = Template(text + "{{ define \"t60\" }}{{ .x }}{{ end }}{{ template \"t0\" }}")
    #expect(TemplateCheck(template, data: sampleType).findings.isEmpty)
  }
}
