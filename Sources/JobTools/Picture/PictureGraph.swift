/// The boxes of a picture with the arrows between them, for programs that lay out graphs themselves.
struct PictureGraph {
  struct Node {
    let id: String
    let box: PictureBox
  }

  struct Edge {
    let from: String
    let to: String
    let label: String
  }

  /// An arrow that has no head yet.
  private struct Loose {
    let from: String
    let label: String
  }

  let title: String
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// The nodes of what may happen at any time: the nodes from this place on.
  private let firstAnytime: Int

  init(_ plan: PicturePlan) {
    title = plan.title
    firstAnytime = PictureGraph.count(plan.main)
    _ = add(plan.main, from: [])
    for block in plan.anytime { _ = add([block], from: [], hasNo: false) }
  }

  private static func count(_ blocks: [PictureBlock]) -> Int {
    blocks.reduce(0) { $0 + 1 + count($1.yes) + count($1.no) }
  }

  private mutating func add(_ blocks: [PictureBlock], from start: [Loose], hasNo: Bool = true) -> [Loose] {
    var loose = start
    for block in blocks {
      let id = "n\(nodes.count + 1)"
      nodes.append(Node(id: id, box: block.box))
      for end in loose { edges.append(Edge(from: end.from, to: id, label: end.label)) }
      if block.box.kind == .choice {
        loose = add(block.yes, from: [Loose(from: id, label: "yes")])
        if hasNo || !block.no.isEmpty { loose += add(block.no, from: [Loose(from: id, label: "no")]) }
      } else {
        loose = block.goesOn ? [Loose(from: id, label: "")] : []
      }
    }
    return loose
  }

  // MARK: Mermaid

  /// ```
  /// flowchart TD
  ///   n1(["The caller wants to book"]) --> n2["1. Ask for the name"]
  /// ```
  var mermaid: String {
    var lines = ["---", "title: " + PictureGraph.mermaidTitle(title), "---", "flowchart TD"]
    for (place, node) in nodes.enumerated() {
      if place == firstAnytime { lines.append("  subgraph anytime [\"At any time\"]") }
      let indent = place >= firstAnytime ? "    " : "  "
      lines.append(indent + node.id + PictureGraph.shape(node.box))
    }
    if firstAnytime < nodes.count { lines.append("  end") }
    lines += edges.map { edge in
      "  \(edge.from) -->" + (edge.label.isEmpty ? "" : "|\(edge.label)|") + " \(edge.to)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shape(_ box: PictureBox) -> String {
    let text = mermaidText(box.caption.map { $0 + ": " } ?? "", box.text)
    switch box.kind {
    case .start, .end: return "([\(text)])"
    case .choice: return "{{\(text)}}"
    case .step: return "[\(text)]"
    case .text: return ">\(text)]"
    case .transfer, .request: return "[[\(text)]]"
    }
  }

  /// What means something to Mermaid is written as a number, also inside of quotes: `%%{…}%%`, `$$…$$`, `\n`, `fa:fa-car`, and a
  /// `#` behind `style x:`.
  private static func mermaidText(_ caption: String, _ text: String) -> String {
    var safe = "\""
    var isNumber = true
    let scalars = Array((caption + text).unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      defer { isNumber = isNumber && scalar.value >= 0x30 && scalar.value <= 0x39 }
      switch scalar {
      case "\"": safe += "#quot;"
      case "#": safe += "#35;"
      case "<": safe += "#lt;"
      case ">": safe += "#gt;"
      case "&": safe += "#amp;"
      case "`": safe += "#96;"
      case "%": safe += "#37;"
      case "\\": safe += "#92;"
      case "$" where place > 0 && scalars[place - 1] == "$": safe += "#36;"
      case ":" where place + 1 < scalars.count && scalars[place + 1] != " ": safe += "#58;"
      // "1. Ask" would be read as a list.
      case "." where isNumber: safe += "#46;"
      default: if scalar.value >= 0x20 { safe.unicodeScalars.append(scalar) }
      }
    }
    return safe + "\""
  }

  /// A title is shown as it is, but for markup, of which Mermaid leaves nothing.
  private static func mermaidTitle(_ title: String) -> String {
    var safe = ""
    for scalar in title.unicodeScalars { safe.unicodeScalars.append(scalar == "<" ? "\u{2039}" : scalar) }
    return quoted(safe)
  }

  // MARK: DOT

  var dot: String {
    var lines = [
      "digraph job {", "  label=\(PictureGraph.quoted(title)); labelloc=t; rankdir=TB;",
      "  node [shape=box, style=rounded, fontname=\"Helvetica\"]; edge [fontname=\"Helvetica\"];",
    ]
    for (place, node) in nodes.enumerated() {
      if place == firstAnytime { lines.append("  subgraph cluster_anytime {\n    label=\"At any time\";") }
      let caption = node.box.caption.map { $0 + "\n" } ?? ""
      let text = Wrapping.lines(node.box.text, width: 26 * TextWidth.average).joined(separator: "\n")
      let look = PictureGraph.look(node.box.kind)
      lines.append("  \(node.id) [label=\(PictureGraph.quoted(caption + text))\(look)];")
    }
    if firstAnytime < nodes.count { lines.append("  }") }
    lines += edges.map { edge in
      "  \(edge.from) -> \(edge.to)" + (edge.label.isEmpty ? "" : " [label=\(PictureGraph.quoted(edge.label))]") + ";"
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func look(_ kind: PictureBox.Kind) -> String {
    switch kind {
    case .start, .end: ", shape=oval"
    case .choice: ", shape=hexagon, style=solid"
    case .step: ""
    case .text: ", shape=note, style=solid"
    case .transfer, .request: ", peripheries=2"
    }
  }

  private static func quoted(_ text: String) -> String {
    var safe = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": safe += "\\\""
      case "\\": safe += "\\\\"
      case "\n": safe += "\\n"
      default: if scalar.value >= 0x20 { safe.unicodeScalars.append(scalar) }
      }
    }
    return safe + "\""
  }
}
