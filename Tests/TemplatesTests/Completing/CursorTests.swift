import Templates
import TestSupport
import Testing

struct CursorTests {
  private func cursor(_ marked: String) throws -> TemplateCursor? {
    let text = try MarkedText(marked)
    return TemplateCursor(Array(text.text.utf8), at: try #require(text.cursor), data: sampleType)
  }

  private static let place = TemplateObjectType([.init("city", .text), .init("zip", .text, isRequired: false)])

  @Test(arguments: [
    ("{{ .parameters.place.▮ }}", ""), ("{{ .parameters.place.ci▮ty }} more", "ci"), ("{{ .parameters.place.▮", ""),
    ("{{ if .parameters.place.▮ }}a{{ end }}", ""), ("{{ with .parameters.place }}{{ .▮ }}{{ end }}", ""),
    ("{{ with .parameters.place }}{{ .z▮", "z"), ("{{ $p := .parameters.place }}{{ $p.▮ }}", ""),
    ("{{ if (eq .parameters.place.▮", ""), ("{{ (index .parameters \"place\").▮ }}", ""),
    ("{{ print \"a\" | printf \"%s%s\" .parameters.place.▮ }}", ""), ("{{ $.parameters.place.▮ }}", ""),
    ("{{ define \"a\" }}{{ .▮ }}{{ end }}{{ template \"a\" .parameters.place }}", ""),
    ("{{ .x }} {{ if .parameters.place.▮\nmore {{ .y }}", ""),
  ])
  func `behind a point it is known what the value before it can be`(_ marked: String, _ prefix: String) throws {
    let cursor = try #require(try cursor(marked))
    #expect(cursor.kind == .field(of: .object(Self.place)))
    #expect(cursor.prefix.text == prefix)
  }

  @Test(arguments: [
    ("{{ ⟦ra▮⟧ }}", true), ("{{⟦▮⟧}}", true), ("{{ if ⟦▮⟧ }}", false), ("{{ .x | ⟦pri▮ntf⟧ }}", false),
    ("{{ (⟦l▮⟧", false),
    ("{{- ⟦▮⟧ -}}", true),
  ])
  func `a function or a keyword is written where none has begun`(_ marked: String, _ canBeKeyword: Bool) throws {
    let cursor = try #require(try cursor(marked))
    #expect(cursor.kind == .word(canBeKeyword: canBeKeyword))
    #expect(cursor.range == (try MarkedText(marked)).ranges[0])
    #expect(cursor.dot == sampleType)
  }

  @Test func `variables in scope are known with their types, the nearest first`() throws {
    let cursor = try #require(
      try cursor(
        "{{ $n := .parameters.name }}{{ range $i, $p := .parameters.people }}{{ $▮ }}{{ end }}{{ $late := 1 }}"))
    #expect(cursor.kind == .variable)
    #expect(cursor.variables.map { $0.name } == ["$p", "$i", "$n", "$"])
    #expect(cursor.variables[1].type == .count && cursor.variables[2].type == .text)
    #expect(cursor.prefix == "$")
  }

  @Test func `templates are named in quotes`() throws {
    let cursor = try #require(try cursor("{{ define \"sign-off\" }}Bye{{ end }}{{ template \"si▮\" . }}"))
    #expect(cursor.kind == .templateName(["sign-off"]))
    #expect(cursor.prefix == "si")
  }

  @Test(arguments: [
    "a▮b", "{{ .x }}▮", "{▮{ .x }}", "{{ print \"a▮\" }}", "{{/* a▮ */}}", "{{ 12▮ }}", "▮", "{{ .x }▮}",
    "{{ print `a▮` }}",
  ])
  func `elsewhere nothing is written`(_ marked: String) throws {
    #expect(try cursor(marked) == nil)
  }
}
