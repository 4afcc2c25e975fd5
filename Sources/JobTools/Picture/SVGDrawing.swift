/// The elements of an SVG, in the order of drawing: lines first, boxes over them.
struct SVGDrawing {
  private var lines: [String] = []
  private var boxes: [String] = []

  mutating func text(_ text: String, x: Int, y: Int, class style: String) {
    boxes.append("<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">\(SVGDrawing.escaped(text))</text>")
  }

  mutating func rule(from: Int, to: Int, y: Int) {
    lines.append("<path class=\"rule\" d=\"M\(from) \(y)H\(to)\"/>")
  }

  mutating func box(_ box: PictureBox, x: Int, y: Int, height: Int) {
    let width = SVGPicture.boxWidth
    switch box.kind {
    case .choice:
      let point = 12
      boxes.append(
        """
        <path class="choice" d="M\(x + point) \(y)H\(x + width - point)L\(x + width) \(y + height / 2)\
        L\(x + width - point) \(y + height)H\(x + point)L\(x) \(y + height / 2)Z"/>
        """)
    default:
      let radius = box.kind == .start || box.kind == .end ? min(22, height / 2) : 7
      boxes.append(
        """
        <rect class="\(SVGDrawing.style(box.kind))" x="\(x)" y="\(y)" width="\(width)" height="\(height)" rx="\(radius)"/>
        """)
    }
    var baseline = y + SVGPicture.padding + 13
    let left = x + SVGPicture.padding + PictureSize.inset(of: box)
    let isCentered = box.kind == .start || box.kind == .end
    if let caption = box.caption {
      text(caption, x: left, y: baseline, class: "caption " + SVGDrawing.style(box.kind) + "-word")
      baseline += SVGPicture.lineHeight
    }
    for line in PictureSize.lines(of: box) {
      text(line, x: isCentered ? x + width / 2 : left, y: baseline, class: isCentered ? "words middle" : "words")
      baseline += SVGPicture.lineHeight
    }
  }

  private static func style(_ kind: PictureBox.Kind) -> String {
    switch kind {
    case .start: "start"
    case .step: "step"
    case .choice: "choice"
    case .text: "message"
    case .transfer: "transfer"
    case .request: "request"
    case .end: "end"
    }
  }

  // MARK: Lines

  mutating func arrow(x: Int, from: Int, to: Int, label: String = "") {
    lines.append("<path class=\"line\" d=\"M\(x) \(from)V\(to - 1)\" marker-end=\"url(#head)\"/>")
    if !label.isEmpty { text(label, x: x + 8, y: from + 17, class: "label") }
  }

  mutating func line(x: Int, from: Int, to: Int, label: String) {
    lines.append("<path class=\"line\" d=\"M\(x) \(from)V\(to)\"/>")
    if !label.isEmpty { text(label, x: x + 8, y: from + 17, class: "label") }
  }

  mutating func sideArrow(from: Int, to: Int, y: Int, label: String) {
    lines.append("<path class=\"line\" d=\"M\(from) \(y)H\(to - 1)\" marker-end=\"url(#head)\"/>")
    if !label.isEmpty { text(label, x: from + 10, y: y - 6, class: "label") }
  }

  /// Back to the line of boxes.
  mutating func joint(fromX: Int, y: Int, toX: Int, atY bottom: Int) {
    lines.append(
      "<path class=\"line\" d=\"M\(fromX) \(y)V\(bottom - 8)Q\(fromX) \(bottom) \(fromX - 8) \(bottom)H\(toX)\"/>")
  }

  // MARK: The whole

  func document(width: Int, height: Int, title: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img">
    <title>\(SVGDrawing.escaped(title))</title>
    <style>
    \(SVGDrawing.style)
    </style>
    <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
    <path class="head" d="M0 0.6L7.4 4L0 7.4Z"/></marker></defs>
    <rect class="page" width="\(width)" height="\(height)"/>
    \((lines + boxes).joined(separator: "\n"))
    </svg>

    """
  }

  private static let style = """
    text{font-family:system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1c2733}
    .page{fill:#fff}.words{font-size:13px}.middle{text-anchor:middle}.title{font-size:18px;font-weight:600}
    .heading{font-size:15px;font-weight:600}.caption{font-size:11px;font-weight:600}.label{font-size:12px;fill:#5b6b7c}
    .line{fill:none;stroke:#8795a5;stroke-width:1.5}.head{fill:#8795a5}.rule{stroke:#d5dce4;stroke-dasharray:4 4}
    .step{fill:#f6f8fa;stroke:#c3ccd6}.start,.end{fill:#e9edf2;stroke:#9aa7b5}.choice{fill:#fff7e0;stroke:#d9a514}
    .message{fill:#e8f2ff;stroke:#5a9be6}.transfer{fill:#e6f6ec;stroke:#3fa565}.request{fill:#f3ebff;stroke:#9a6fd8}
    .message-word{fill:#1f65b8}.transfer-word{fill:#1d7a41}.request-word{fill:#6d3fb5}
    @media (prefers-color-scheme:dark){
    text{fill:#e6edf3}.page{fill:#0f1720}.label{fill:#9fb0c0}.line{stroke:#6b7c8d}.head{fill:#6b7c8d}.rule{stroke:#2c3946}
    .step{fill:#18222d;stroke:#3a4958}.start,.end{fill:#222e3a;stroke:#5a6b7c}.choice{fill:#352b0f;stroke:#b98d1a}
    .message{fill:#10263f;stroke:#3b7cc4}.transfer{fill:#10301e;stroke:#2f8a52}.request{fill:#271a3d;stroke:#7f57bd}
    .message-word{fill:#8cc0ff}.transfer-word{fill:#7fdca0}.request-word{fill:#c5a5ff}
    }
    """

  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default:
        let value = scalar.value
        // What XML has no place for.
        if value >= 0x20, value != 0x7F, value != 0xFFFE, value != 0xFFFF { safe.unicodeScalars.append(scalar) }
      }
    }
    return safe
  }
}
