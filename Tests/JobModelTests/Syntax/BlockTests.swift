import JobModel
import Testing

private struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let outline: String

  init(_ text: String, _ outline: String) {
    self.text = text
    self.outline = outline
  }

  var testDescription: String { text }
}

/// Each block on a line, indented under its parent: its kind and its prose.
private let cases: [Case] = [
  Case("One\ntwo\n\nthree", "p One⏎two\np three"),
  Case("# Title\ntext\n## Sub ", "h1 Title\np text\nh2 Sub"),
  Case("Steps:\n1. One\n2. Two", "h0 Steps:\nol\n  1\n    p One\n  2\n    p Two"),
  Case("Goal: help them\nquickly", "p[Goal:] Goal: help them⏎quickly"),
  Case("Ask them:\nfor it", "p[Ask them:] Ask them:⏎for it"),
  Case(
    "**Tone**\nwarm\n[Identity]\nYou are Sam\nTHE STEPS\nGo",
    "h0 Tone\np warm\nh0 Identity\np You are Sam\nh0 THE STEPS\np Go"),
  Case("DO NOT GIVE PRICES", "p DO NOT GIVE PRICES"),
  Case("TREES / LEAVES\nGo\nTREES/LEAVES", "h0 TREES / LEAVES\np Go⏎TREES/LEAVES"),
  Case("**/Transfer call: Ana**", "p **/Transfer call: Ana**"),
  Case(
    "- a\n- b\n  - c\n\n  more b\n- d",
    "ul\n  •\n    p a\n  •\n    p b\n    ul\n      •\n        p c\n    p more b\n  •\n    p d"),
  Case("1. a\n   go on\n2) b\n\n3. c", "ol\n  1\n    p a⏎go on\n  2\n    p b\n  3\n    p c"),
  Case(
    "1. a\n\t- b\n\t\t- c", "ol\n  1\n    p a\n    ul\n      •\n        p b\n        ul\n          •\n            p c"),
  Case("1.\u{A0}a\n2.\u{A0} b\n\u{A0}\nc", "ol\n  1\n    p a\n  2\n    p b\np c"),
  Case(
    "- a\n\u{A0}\u{A0}- b\n  - c\n-\u{A0}d\n  - e",
    "ul\n  •\n    p a\n    ul\n      •\n        p b\n      •\n        p c\n  •\n    p d\n    ul\n      •\n        p e"),
  Case(
    "- a\n\u{A0}\u{A0}\t- b\n    - c",
    "ul\n  •\n    p a\n    ul\n      •\n        p b\n      •\n        p c"),
  Case("-Ask\n•ask\n-5 degrees\n-then", "ul\n  •\n    p Ask\n  •\n    p ask⏎-5 degrees⏎-then"),
  Case("-> a\n=> b\n-b", "ul\n  •\n    p a\n  •\n    p b⏎-b"),
  Case("if so\n-> a\n→ b", "p if so\nul\n  •\n    p a\n  •\n    p b"),
  Case("Buyers\n- a\n\nEveryone else\n1. b", "h0 Buyers\nul\n  •\n    p a\nh0 Everyone else\nol\n  1\n    p b"),
  Case("Sellers\nAsk: price\n\nRules\nNo refunds.", "h0 Sellers\np[Ask:] Ask: price\nh0 Rules\np No refunds."),
  Case(
    "Billing questions\nTransfer to Dana.\n\nHello there\nAsk why.",
    "h0 Billing questions\np Transfer to Dana.\np Hello there⏎Ask why."),
  Case(
    "Text a.\nVendors\nTake b.\nTenants\n- c\n\nAsk for the\nFull Name\nAsk why.",
    "p Text a.\nh0 Vendors\np Take b.\nh0 Tenants\nul\n  •\n    p c\np Ask for the⏎Full Name⏎Ask why."),
  Case("Call types\nSick pet\nAsk a.\nBoarding\nGet b.", "h0 Call types\nh0 Sick pet\np Ask a.\nh0 Boarding\np Get b."),
  Case(
    "Ask why\n- a\n\nWe\n- b\n\nIt is\n- c\n\nbuyers\n- d",
    "p Ask why\nul\n  •\n    p a\np We\nul\n  •\n    p b\np It is\nul\n  •\n    p c\np buyers\nul\n  •\n    p d"),
  Case(
    "a. b\n   i. c\n   ii. d\n   iii) e\n\nxi is a number",
    "ol\n  •\n    p b\n    ol\n      •\n        p c\n      •\n        p d\n      •\n        p e\np xi is a number"),
  Case("Injury/medical: a\n**Vendor / Sales**\nb/c", "p[Injury/medical:] Injury/medical: a\nh0 Vendor / Sales\np b/c"),
  Case("Step One: Greeting\na\nStep two\nb", "h0 Step One: Greeting\np a\nh0 Step two\np b"),
  Case("Step 2a: Existing order\na\nStep 3\nb", "h0 Step 2a: Existing order\np a\nh0 Step 3\np b"),
  Case("They agree\n-> a\n\nPets?\n→ b", "p They agree⏎-> a\np Pets?⏎→ b"),
  Case(
    "Ask how they are:\n-> a\nDo it.\n-> b",
    "p[Ask how they are:] Ask how they are:\nul\n  •\n    p a\np Do it.\nul\n  •\n    p b"),
  Case("2) a\n   2a) b\n   2b. c", "ol\n  2\n    p a\n    ol\n      •\n        p b\n      •\n        p c"),
  Case("CALL FLOW (v3, new)\nCALL SAM (now)", "h0 CALL FLOW (v3, new)\np CALL SAM (now)"),
  Case("→ a\n➤ b\n✓ c", "ul\n  •\n    p a\n  •\n    p b\n  •\n    p c"),
  Case(
    "Motor club (AAA, Agero): ask\nOur site (a/b): no",
    "p[Motor club (AAA, Agero):] Motor club (AAA, Agero): ask⏎Our site (a/b): no"),
  Case("* a\n+ b\n• c\n– d", "ul\n  •\n    p a\n  •\n    p b\n  •\n    p c\n  •\n    p d"),
  Case(
    "Get:\n[ ] name\n[x] phone\n☐ day\n[y] z",
    "h0 Get:\nul\n  •\n    p name\n  •\n    p phone\n  •\n    p day⏎[y] z"),
  Case(
    "● a\n○ b\n▪ c\n· d\no\te\no f",
    "ul\n  •\n    p a\n  •\n    p b\n  •\n    p c\n  •\n    p d\n  •\n    p e⏎o f"),
  Case("a. one\nb. two", "ol\n  •\n    p one\n  •\n    p two"),
  Case("(1) one\n(2) two", "ol\n  1\n    p one\n  2\n    p two"),
  Case("- 1. nested", "ul\n  •\n    ol\n      1\n        p nested"),
  Case("-\n- b", "ul\n  •\n  •\n    p b"),
  Case("We open from 9 to\n5. Then we close", "p We open from 9 to⏎5. Then we close"),
  Case("Call us\n– then wait", "p Call us⏎– then wait"),
  Case("1. Ask for it.\nThen stop.", "ol\n  1\n    p Ask for it.\np Then stop."),
  Case("1. Ask for\nthe name.", "ol\n  1\n    p Ask for⏎the name."),
  Case("```\n# no\n- no\n```\nyes", "fence\np yes"),
  Case("~~~\nnever closed", "fence"),
  Case("> a\n> b\n\nc", "quote a⏎> b\np c"),
  Case("| a | b |\n| - | - |", "row | a | b |\nrow | - | - |"),
  Case("Ask: \"Which day?\"\n  * If none, wait", "p[Ask:] Ask: \"Which day?\"\nul\n  •\n    p If none, wait"),
  Case("Ask “Which day?”\n* If none, wait", "p Ask “Which day?”\nul\n  •\n    p If none, wait"),
  Case("Ask for a \"day\"\n* or a week", "p Ask for a \"day\"⏎* or a week"),
  Case("---\n***\n_ _ _", "hr\nhr\nhr"),
  Case(
    "<role>\nYou are Sam.\n</role>\n\n<call_flow>\n1. Go\n</call_flow>",
    "h0 role\np You are Sam.\nhr\nh0 call_flow\nol\n  1\n    p Go\nhr"),
  Case(
    "<name>\n<b>\n<role>Sam</role>\n<rules for all>\n<>\n</>", "p <name>⏎<b>⏎<role>Sam</role>⏎<rules for all>⏎<>⏎</>"),
  Case("<!-- a\n\nb -->\nc <!-- d -->", "comment\np c <!-- d -->"),
  Case("<!-- never closed\ntext", "p <!-- never closed⏎text"),
  Case("a\r\n\r\n- b\rc", "p a\nul\n  •\n    p b⏎c"),
  Case(
    "/Send SMS: \"Hi\n# not a heading\n- nor an item\"\n- b",
    "p /Send SMS: \"Hi⏎# not a heading⏎- nor an item\"\nul\n  •\n    p b"),
  Case("", ""),
  Case(" \n\t\n", ""),
]

struct BlockTests {
  @Test(arguments: cases)
  private func `lines become the blocks that a reader sees`(example: Case) {
    #expect(outline(example.text) == example.outline)
  }

  @Test func `lists nested deeper than the limit stay at it`() {
    let text = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let syntax = JobSyntax(SourceText(text))
    #expect(syntax.blocks.filter { $0.kind == .paragraph }.count == 400)
    #expect(depths(syntax.blocks).max().map { $0 <= 401 } == true)
  }

  private func depths(_ blocks: [Block]) -> [Int] {
    var depths: [Int] = []
    for block in blocks { depths.append(block.parent.map { depths[$0] + 1 } ?? 0) }
    return depths
  }

  private func outline(_ text: String) -> String {
    let syntax = JobSyntax(SourceText(text))
    let depths = depths(syntax.blocks)
    return zip(syntax.blocks, depths).map { block, depth in
      var prose = syntax.text.string(block.content)
      for lineEnd in ["\r\n", "\n", "\r"] { prose = prose.replacing(lineEnd, with: "⏎") }
      prose = prose.replacing("⏎  ", with: "⏎").replacing("⏎ ", with: "⏎")
      let label = block.label.map { "[\(syntax.text.string($0))]" } ?? ""
      let line = name(block.kind) + label + (prose.isEmpty ? "" : " " + prose)
      return String(repeating: "  ", count: depth) + line
    }.joined(separator: "\n")
  }

  private func name(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .list(let isOrdered): isOrdered ? "ol" : "ul"
    case .item(let number): number.map { "\($0)" } ?? "•"
    case .fence: "fence"
    case .tableRow: "row"
    case .quote: "quote"
    case .thematicBreak: "hr"
    case .comment: "comment"
    }
  }
}
