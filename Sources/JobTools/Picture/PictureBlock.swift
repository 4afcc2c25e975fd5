import JobAnalysis

/// A box of the picture.
struct PictureBox: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case start
    case step
    case choice
    case text
    case transfer
    case request
    case end
  }

  let kind: Kind
  /// A small line over the text: what kind of action it is.
  let caption: String?
  let text: String
}

/// One thing on a line of the picture: a box, or a choice with what happens on either side.
struct PictureBlock: Sendable, Equatable {
  let box: PictureBox
  /// Only a choice has sides.
  var yes: [PictureBlock] = []
  var no: [PictureBlock] = []

  /// Whether the call goes on behind it.
  var goesOn: Bool {
    switch box.kind {
    case .end: return false
    case .choice: return PictureBlock.goesOn(yes) || PictureBlock.goesOn(no)
    default: return !endsHere
    }
  }

  /// A transfer that certainly happens.
  var endsHere = false

  static func goesOn(_ blocks: [PictureBlock]) -> Bool { blocks.last?.goesOn ?? true }
}

/// A job's course as boxes.
struct PicturePlan {
  let title: String
  private(set) var main: [PictureBlock] = []
  private(set) var anytime: [PictureBlock] = []

  /// More is not read in a box.
  private static let longest = 360

  init(_ description: JobDescription) {
    title = description.fields.first { $0.name == "name" }?.text ?? "Job"
    let trigger = description.fields.first { $0.name == "trigger" }?.text
    let start = trigger ?? description.intents.first ?? description.goals.first ?? "A caller rings"
    main = [
      PictureBlock(
        box: PictureBox(
          kind: .start, caption: nil, text: PicturePlan.short(Wording.capitalized(Wording.withoutIntent(start)))))
    ]
    main += PicturePlan.blocks(CallKinds(description))
    if PictureBlock.goesOn(main) {
      main.append(PictureBlock(box: PictureBox(kind: .end, caption: nil, text: "End of the job")))
    }
    anytime = PicturePlan.blocks(description.course.anytime)
  }

  private static func short(_ text: String) -> String { Wording.shortAtWord(Wording.plain(text), atMost: longest) }

  /// Each kind of call is a choice of its own, one below the other.
  private static func blocks(_ kinds: CallKinds) -> [PictureBlock] {
    kinds.stretches.flatMap { stretch in
      let blocks = self.blocks(Array(stretch.steps))
      guard let title = stretch.title else { return blocks }
      let box = PictureBox(kind: .choice, caption: nil, text: short("The call is about: " + title))
      return [PictureBlock(box: box, yes: blocks)]
    }
  }

  private static func blocks(_ items: [Course.Item], under outer: Int? = nil) -> [PictureBlock] {
    var blocks: [PictureBlock] = []
    var number = outer
    var last: Course.Item?
    for item in items {
      let mark = item.number != nil && item.number != number ? "\(item.number ?? 0). " : ""
      number = item.number ?? number
      switch item.kind {
      case .step:
        if let before = last, before.kind == .step, before.block == item.block, before.effects.isEmpty,
          item.effects.isEmpty, item.ending == .none, let box = blocks.last?.box, box.kind == .step
        {
          let box = PictureBox(kind: .step, caption: nil, text: short(box.text + " " + item.text))
          blocks[blocks.count - 1] = PictureBlock(box: box)
        } else {
          blocks += steps(item, mark: mark)
        }
      case .condition:
        let box = PictureBox(kind: .choice, caption: nil, text: short(mark + item.text))
        blocks.append(PictureBlock(box: box, yes: self.blocks(item.items, under: number)))
      case .otherwise:
        if let before = blocks.last, before.box.kind == .choice, before.no.isEmpty {
          blocks[blocks.count - 1].no = self.blocks(item.items, under: number)
        } else {
          let box = PictureBox(kind: .choice, caption: nil, text: short(mark + item.text))
          blocks.append(PictureBlock(box: box, yes: self.blocks(item.items, under: number)))
        }
      }
      last = item
    }
    return blocks
  }

  private static func steps(_ item: Course.Item, mark: String) -> [PictureBlock] {
    var blocks: [PictureBlock] = []
    func add(_ text: String) {
      guard !text.isEmpty else { return }
      let mark = blocks.isEmpty ? mark : ""
      blocks.append(PictureBlock(box: PictureBox(kind: .step, caption: nil, text: short(mark + text))))
    }
    for part in item.parts {
      switch part {
      case .words(let words): add(words)
      case .effect(let effect): blocks.append(PictureBlock(box: box(of: effect, mark: blocks.isEmpty ? mark : "")))
      }
    }
    switch item.ending {
    case .none: break
    case .transfer:
      let place = blocks.lastIndex { $0.box.kind == .transfer } ?? blocks.count - 1
      if place == blocks.count - 1 {
        blocks[place].endsHere = true
      } else {
        // What the sentence says behind a transfer is still said with it.
        let transfer = blocks.remove(at: place)
        blocks.append(transfer)
        blocks[blocks.count - 1].endsHere = true
      }
    case .hangUp: blocks.append(PictureBlock(box: PictureBox(kind: .end, caption: nil, text: "The call ends")))
    }
    return blocks
  }

  private static func box(of effect: Effect, mark: String) -> PictureBox {
    let content = effect.content.map { short($0) }
    switch effect.kind {
    case .text:
      return PictureBox(kind: .text, caption: mark + "Text to the caller", text: content ?? "nothing to send yet")
    case .transfer: return PictureBox(kind: .transfer, caption: mark + "Transfer", text: content ?? "to nobody yet")
    case .request: return PictureBox(kind: .request, caption: mark + "Action", text: "Create a Jobber request")
    case .message(let name):
      return PictureBox(kind: .text, caption: mark + "Text message " + name, text: content ?? "the agent writes it")
    case .unknown: return PictureBox(kind: .request, caption: mark + "Unknown action", text: effect.label)
    }
  }
}
