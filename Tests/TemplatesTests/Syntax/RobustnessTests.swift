import Templates
import TestSupport
import Testing

struct RobustnessTests {
  private static let seeds = [
    "Hi {{ .parameters.name }}, {{ if gt .parameters.price 10.0 }}a{{ else if not . }}b{{ else }}c{{ end }}",
    "{{ range $i, $x := .parameters.list }}{{ $i }}: {{ $x | printf \"%5v\" }}{{ break }}{{ else }}none{{ end }}",
    "{{ define \"a\" }}{{ . }}{{ end }}{{ with .parameters.place }}{{ template \"a\" .city }}{{ end }}",
    "{{- /* note */ -}} {{ $x := (index .parameters \"order-number\") }}{{ slice $x 0 2 | len | eq 2 }}",
    "{{ block \"b\" (print `raw` 'x' 0x1p-2 1+2i nil) }}{{ $ }}{{ end }}",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<12)
  func `no text is too broken to be read, run, checked and completed`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var limits = TemplateLimits()
    limits.steps = 20_000
    limits.output = 10_000
    for round in 0..<400 {
      let text = round % 2 == 0 ? generator.bytes() : generator.mutated(Self.seeds[round / 2 % Self.seeds.count])
      let template = Template(text)
      for error in template.errors {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count)
        #expect(!text[error.range].contains(0x0A), "\(error) in \(text)")
        #expect(text[..<error.range.lowerBound].count { $0 == 0x0A } + 1 == error.line, "\(error) in \(text)")
        #expect(!error.message.isEmpty)
      }
      _ = template.run(with: sampleData, limits: limits)
      for finding in TemplateCheck(template, data: sampleType).findings {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.count)
      }
      let offset = Int.random(in: 0...text.count, using: &generator)
      if let cursor = TemplateCursor(text, at: offset, data: sampleType) {
        #expect(cursor.range.lowerBound <= offset && cursor.range.upperBound <= text.count)
      }
    }
  }

  @Test(arguments: [
    "{{", "{{/*", "{{\"", "{{`", "{{(", "{{ if . }}", "{{ else }}", "{{ end }}", "}}", "{{{", "{{ a ", "{{ . | ",
    "\n{{ .x\n",
    "{{ define \"a\" }}", "{{ template \"a\" }}", ".a", "{{ $x := 1 }}",
  ])
  func `a long text of one kind takes no longer than it should`(piece: String) {
    let growth = growth(of: { _ = Template(Array(String(repeating: piece, count: $0).utf8)).errors.count }, from: 2_000)
    #expect(growth < 40)
  }
}
