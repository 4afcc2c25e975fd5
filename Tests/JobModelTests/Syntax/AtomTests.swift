import TestSupport
import Testing

@testable import JobModel

private struct Case: Sendable, CustomTestStringConvertible {
  let kind: Atom.Kind
  let text: String

  init(_ kind: Atom.Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var testDescription: String { text }
}

private let cases: [Case] = [
  Case(.url, "see ⟦https://a.co/b⟧. Then ⟦http://x.y/(z)⟧, (⟦www.a.co⟧) [x](⟦https://a.co/x⟧)"),
  Case(.url, "⟦acme-plumbing.com/quote⟧ and ⟦pay.acme.io/inv⟧, not know.it, e.g. this.Then or a.b"),
  Case(.url, "⟦https://a.co/{{ .parameters.id }}/x⟧ and ⟦https://a.co/{id}⟧!"),
  Case(.url, "**⟦https://a.co⟧** “⟦https://a.co/b⟧” <⟦https://a.co/c⟧>"),
  Case(.email, "mail ⟦ana.ortiz+x@acme-co.com⟧. Not @ana or a@b."),
  Case(.phone, "⟦(555) 010-2233⟧, ⟦+1 415 555 0134⟧, ⟦555-0134⟧, ⟦1-800-555-0199⟧, ⟦4155550123⟧"),
  Case(.phone, "⟦+1 (415) 555-0123 ext. 4⟧ or ⟦415.555.0123 x12⟧ or ⟦020 7946 0018⟧"),
  Case(.phone, "not 2024-05-01, 10,000, 12345, 1234567, 3-5 or 123456789012345678"),
  Case(.variable, "Hi ⟦{caller_name}⟧, {Name}, {0}, {}, {\"a\": 1}"),
  Case(.foreignVariable, "⟦${name}⟧ ⟦{Name}⟧ ⟦{first name}⟧ ⟦{ x }⟧ {one two three four} {a, b}"),
  Case(.unclosedVariable, "⟦{caller_name⟧, thanks"),
  Case(.template, "⟦{{ .variables.x }}⟧ ⟦{{ printf \"}}\" }}⟧ ⟦{{/* }} */}}⟧ ⟦{{ .a\n}}⟧ ⟦{% x %}⟧"),
  Case(.unclosedTemplate, "⟦{{ .parameters.x⟧\nnext ⟦{{ .y }⟧"),
  Case(.code, "⟦`/Send SMS`⟧ and ⟦``a ` b``⟧ but not ` alone"),
  Case(.comment, "a ⟦<!-- b -->⟧ c <!-- d"),
  Case(.escape, "and⟦\\/⟧or ⟦\\\"⟧ but \\n"),
  Case(.speech, "Say ⟦\"Hi. I'm Sam.\"⟧, ⟦“hello”⟧, ⟦‘hey’⟧, ⟦'hi there'⟧; don't, rock 'n roll, 5\" pipe"),
  Case(.money, "⟦$89.50⟧ or ⟦$1,200⟧, $x"),
  Case(.percent, "⟦7.5%⟧ of 7"),
  Case(.time, "⟦9 a.m.⟧ to ⟦5:30 p.m.⟧, ⟦9am⟧, ⟦17:00⟧, 9 times"),
  Case(.date, "⟦2024-05-01⟧, ⟦5/12/2024⟧, not 24/7 or 9/10"),
  Case(.number, "⟦1st⟧, ⟦24⟧/⟦7⟧, ⟦10,000⟧, ⟦3.14⟧, v2, H2O"),
]

struct AtomTests {
  @Test(arguments: cases)
  private func `an atom is found and its neighbours are not`(example: Case) throws {
    let marked = try MarkedText(example.text)
    let syntax = JobSyntax(SourceText(marked.text))
    let ranges = syntax.atoms.filter { $0.kind == example.kind }.map { $0.range }
    #expect(MarkedText(text: marked.text, ranges: ranges, cursors: []).marked == marked.marked)
  }

  @Test(arguments: ["\"Hi\" is what you say.", "'Hi' is it.", "https://a.co/b is where.", "5 days", "(555) 010-2233"])
  func `a byte-order mark is no letter of the first word`(text: String) {
    let atoms = JobSyntax(SourceText(text)).atoms
    let marked = JobSyntax(SourceText("\u{FEFF}" + text)).atoms
    #expect(marked == atoms.map { $0.moved(by: 3) } && !atoms.isEmpty)
  }
}
