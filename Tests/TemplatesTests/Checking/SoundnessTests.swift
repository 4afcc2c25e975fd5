import Templates
import TestSupport
import Testing

/// Random templates: one without findings runs without failing, whatever is missing of its data.
struct SoundnessTests {
  @Test(arguments: 0..<8)
  func `what is not found does not happen`(seed: Int) {
    var writer = TemplateWriter(generator: SeededGenerator(seed: UInt64(seed)))
    var clean = 0
    for _ in 0..<2000 {
      let text = writer.nodes(3)
      let template = Template(text)
      let isClean = TemplateCheck(template, data: sampleType).findings.allSatisfy { finding in
        if case .unusedVariable = finding.kind { true } else { false }
      }
      guard template.errors.isEmpty, isClean else { continue }
      clean += 1
      for _ in 0..<4 {
        let outcome = template.run(with: writer.data())
        #expect(outcome.failure == nil, "\(text)")
        for sign in ["<no value>", "<nil>", "%!", "map["] { #expect(!outcome.text.contains(sign), "\(text)") }
      }
    }
    #expect(clean > 100)
  }
}

private struct TemplateWriter {
  var generator: SeededGenerator

  private static let fields = [
    "parameters.name", "parameters.nickname", "parameters.count", "parameters.percent", "parameters.price",
    "parameters.paid", "parameters.tip", "parameters.dates", "parameters.people", "parameters.place",
    "parameters.place.city", "parameters.place.zip", "variables.phone", "variables.agent",
  ]
  private static let functions = [
    ("eq", 2), ("ne", 2), ("lt", 2), ("gt", 2), ("le", 2), ("print", 2), ("len", 1), ("not", 1), ("html", 1),
    ("slice", 1),
    ("printf \"%s\"", 1), ("printf \"%v\"", 1), ("printf \"%.1f\"", 1),
  ]

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func operand(_ depth: Int) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...4: return pick(["$.", "$.", "."]) + pick(Self.fields)
    case 5: return pick(["1", "2.5", "\"x\"", "true", "0"])
    case 6: return pick(["$x", "$i", "."])
    case 7: return pick([".name", ".age", ".city", ".zip", ".count"])
    default: return depth > 0 ? "(" + pipeline(depth - 1) + ")" : "."
    }
  }

  private mutating func pipeline(_ depth: Int) -> String {
    if Bool.random(using: &generator) { return operand(depth) }
    let (name, count) = pick(Self.functions)
    var text = name
    for _ in 0..<count { text += " " + operand(depth) }
    return text
  }

  mutating func nodes(_ depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      switch Int.random(in: 0..<(depth > 0 ? 7 : 3), using: &generator) {
      case 0: text += "t"
      case 1, 2: text += "{{ \(pipeline(1)) }}"
      case 3: text += "{{ if \(pipeline(1)) }}\(nodes(depth - 1)){{ else }}\(nodes(depth - 1)){{ end }}"
      case 4: text += "{{ with \(pipeline(1)) }}\(nodes(depth - 1)){{ end }}"
      case 5:
        let list = pick(["$.parameters.people", "$.parameters.dates", ".people"])
        text += "{{ range $i, $x := \(list) }}\(nodes(depth - 1)){{ end }}"
      default: text += "{{ $x := \(pipeline(1)) }}\(nodes(depth - 1))"
      }
    }
    return text
  }

  /// What `sampleType` promises, and of the rest one half.
  mutating func data() -> TemplateValue {
    var place: [(TemplateName, TemplateValue)] = [("city", .text("Bonn"))]
    if Bool.random(using: &generator) { place.append(("zip", .text("53111"))) }
    var person: [(TemplateName, TemplateValue)] = [("name", .text("Bo"))]
    if Bool.random(using: &generator) { person.append(("age", .number(7))) }
    var parameters: [(TemplateName, TemplateValue)] = [
      ("name", .text("Ada")), ("count", .number(3)), ("percent", .number(50)), ("price", .number(12.5)),
      ("paid", .boolean(Bool.random(using: &generator))), ("note-text", .text("n")),
      ("dates", .list([.text("Monday"), .text("Tuesday")])), ("people", .list([.object(person)])),
      ("extra", .object([])),
    ]
    if Bool.random(using: &generator) { parameters.append(("nickname", .text("Ad"))) }
    if Bool.random(using: &generator) { parameters.append(("tip", .number(2))) }
    if Bool.random(using: &generator) { parameters.append(("place", .object(place))) }
    var variables: [(TemplateName, TemplateValue)] = [("phone", .text("+49"))]
    if Bool.random(using: &generator) { variables.append(("agent", .text("Al"))) }
    return .object([("parameters", .object(parameters)), ("variables", .object(variables))])
  }
}
