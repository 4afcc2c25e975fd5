/// The picture as one SVG file, laid out here: a line of boxes from top to bottom, and what happens only sometimes beside it.
struct SVGPicture {
  static let boxWidth = 264
  static let letter = 13
  static let lineHeight = 18
  static let padding = 11
  static let gap = 28
  /// Between a line of boxes and what stands beside it.
  static let aside = 56
  static let margin = 28

  private let plan: PicturePlan
  private var drawing = SVGDrawing()

  init(_ plan: PicturePlan) {
    self.plan = plan
  }

  var text: String {
    var copy = self
    return copy.drawn()
  }

  private mutating func drawn() -> String {
    let left = SVGPicture.margin
    var y = SVGPicture.margin
    let titleLines = Wrapping.lines(plan.title, width: 640 * 100 / 18)
    for line in titleLines {
      drawing.text(line, x: left, y: y + 16, class: "title")
      y += 24
    }
    y += 14
    let main = PictureSize(plan.main)
    draw(plan.main, x: left, y: y)
    y += main.height
    var width = max(main.width, titleLines.map { TextWidth.of($0) * 18 / 100 }.max() ?? 0)
    if !plan.anytime.isEmpty {
      y += 34
      let rule = y
      y += 30
      drawing.text("At any time", x: left, y: y, class: "heading")
      y += 18
      for block in plan.anytime {
        let size = PictureSize([block], hasNext: false)
        draw(block, x: left, y: y, hasNext: false, label: "")
        width = max(width, size.width)
        y += size.height + 16
      }
      drawing.rule(from: left, to: left + width, y: rule)
    }
    return drawing.document(width: width + 2 * left, height: y + SVGPicture.margin, title: plan.title)
  }

  // MARK: Lines of boxes

  /// Draws a line of boxes whose left edge is at `x`; gives where it goes on, or nil where the call ends. Where nothing comes
  /// behind it, no line leads on.
  @discardableResult
  private mutating func draw(_ blocks: [PictureBlock], x: Int, y: Int, hasNext: Bool = true) -> Int? {
    var y = y
    var goesOn = true
    for (place, block) in blocks.enumerated() {
      if place > 0 {
        let top = y + SVGPicture.gap + PictureSize.shift(of: block)
        if goesOn { drawing.arrow(x: x + SVGPicture.boxWidth / 2, from: y, to: top) }
        y += SVGPicture.gap
      }
      let hasNext = hasNext || place + 1 < blocks.count
      draw(block, x: x, y: y, hasNext: hasNext, label: "yes")
      y += PictureSize([block], hasNext: hasNext).height
      goesOn = block.goesOn
    }
    return goesOn ? y : nil
  }

  private mutating func draw(_ block: PictureBlock, x: Int, y: Int, hasNext: Bool, label: String) {
    let size = PictureSize.box(block.box)
    let top = y + PictureSize.shift(of: block)
    drawing.box(block.box, x: x, y: top, height: size)
    guard block.box.kind == .choice else { return }
    let middle = x + SVGPicture.boxWidth / 2
    let center = top + size / 2
    let bottom = y + PictureSize([block], hasNext: hasNext).height
    let noSize = PictureSize(block.no)
    let besideX = x + max(SVGPicture.boxWidth, noSize.width) + SVGPicture.aside
    if !block.yes.isEmpty {
      let start = center - PictureSize.center(of: block.yes)
      let end = draw(block.yes, x: besideX, y: start, hasNext: hasNext)
      drawing.sideArrow(from: x + SVGPicture.boxWidth, to: besideX, y: center, label: label)
      if let end, hasNext {
        drawing.joint(fromX: besideX + SVGPicture.boxWidth / 2, y: end, toX: middle, atY: bottom)
      }
    }
    guard hasNext || !block.no.isEmpty else { return }
    if block.no.isEmpty {
      drawing.line(x: middle, from: top + size, to: bottom, label: block.yes.isEmpty ? "" : "no")
    } else {
      let start = top + size + SVGPicture.gap
      drawing.arrow(x: middle, from: top + size, to: start + PictureSize.shift(of: block.no[0]), label: "no")
      if let end = draw(block.no, x: x, y: start, hasNext: hasNext), hasNext {
        drawing.line(x: middle, from: end, to: bottom, label: "")
      }
    }
  }
}

/// How much room boxes take.
struct PictureSize {
  private(set) var width = 0
  private(set) var height = 0

  /// Where nothing comes behind them, no line leads on from the last one.
  init(_ blocks: [PictureBlock], hasNext: Bool = true) {
    for (place, block) in blocks.enumerated() {
      if place > 0 { height += SVGPicture.gap }
      height += PictureSize.height(of: block, hasNext: hasNext || place + 1 < blocks.count)
      width = max(width, PictureSize.width(of: block))
    }
  }

  static func lines(of box: PictureBox) -> [String] {
    let inner = SVGPicture.boxWidth - 2 * SVGPicture.padding - 2 * inset(of: box)
    return Wrapping.lines(box.text, width: inner * 100 / SVGPicture.letter)
  }

  /// How much farther in words stand where a box has points or is round.
  static func inset(of box: PictureBox) -> Int {
    switch box.kind {
    case .start, .choice, .end: 8
    case .step, .text, .transfer, .request: 0
    }
  }

  static func box(_ box: PictureBox) -> Int {
    let lines = max(1, lines(of: box).count) + (box.caption == nil ? 0 : 1)
    return lines * SVGPicture.lineHeight + 2 * SVGPicture.padding
  }

  private static func width(of block: PictureBlock) -> Int {
    guard block.box.kind == .choice, !block.yes.isEmpty else {
      return max(SVGPicture.boxWidth, PictureSize(block.no).width)
    }
    return max(SVGPicture.boxWidth, PictureSize(block.no).width) + SVGPicture.aside + PictureSize(block.yes).width
  }

  /// How far the first box stands below the top: what happens beside a choice may begin higher.
  static func shift(of block: PictureBlock) -> Int {
    guard block.box.kind == .choice, !block.yes.isEmpty else { return 0 }
    return max(0, center(of: block.yes) - box(block.box) / 2)
  }

  /// From the top of a line of boxes to the middle of its first one.
  static func center(of blocks: [PictureBlock]) -> Int {
    guard let first = blocks.first else { return 0 }
    return shift(of: first) + box(first.box) / 2
  }

  private static func height(of block: PictureBlock, hasNext: Bool) -> Int {
    let own = shift(of: block) + box(block.box)
    guard block.box.kind == .choice else { return own }
    let start = shift(of: block) + box(block.box) / 2 - center(of: block.yes)
    let beside = block.yes.isEmpty ? 0 : start + PictureSize(block.yes, hasNext: hasNext).height
    if block.no.isEmpty, !hasNext || block.yes.isEmpty { return max(own, beside) }
    let below = block.no.isEmpty ? own + 24 : own + SVGPicture.gap + PictureSize(block.no, hasNext: hasNext).height
    // Room for the line that leads back.
    return max(below, beside) + (hasNext && (PictureBlock.goesOn(block.yes) || !block.no.isEmpty) ? 16 : 0)
  }
}
