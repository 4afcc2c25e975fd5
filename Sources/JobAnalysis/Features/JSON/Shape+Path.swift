import JSONText
import JobModel

extension Shape {
  /// What a step leads to; nil where the shape has nothing there.
  func shape(at step: JSONStep) -> Shape? {
    switch (self, step) {
    case (.object(let object), .key(let key)): object.key(key)?.shape
    case (.map(let shape), .key): shape
    case (.list(let shape), .index): shape
    case (.textOr(let shape), .key): shape.shape(at: step)
    case (.schema, .key(let key)): ObjectShape.parameterSchema.key(key)?.shape
    default: nil
    }
  }

  func shape(at path: [JSONStep]) -> Shape? {
    var shape = self
    for step in path {
      guard let next = shape.shape(at: step) else { return nil }
      shape = next
    }
    return shape
  }

  /// The keys that an object of this shape can have; nil where it can have any, or is no object.
  var object: ObjectShape? {
    switch self {
    case .object(let object): object
    case .textOr(let shape): shape.object
    case .schema: .parameterSchema
    default: nil
    }
  }
}

/// A place in a JSON file that may be half-written: what the cursor is on, and all that is known around it.
struct JSONSite {
  let root: JSONNode
  let shape: Shape
  let cursor: JSONCursor

  init?(_ document: Document, at offset: Int) {
    guard document.kind != .job else { return nil }
    let draft = JSONDraft(document.text.bytes)
    guard let cursor = draft.cursor(at: offset) else { return nil }
    root = draft.root
    guard let shape = ShapeCheck.shape(of: root, document.kind) else { return nil }
    self.shape = .object(shape)
    self.cursor = cursor
  }

  /// The way as words, any place in a list as `#`.
  var way: [String] { JSONSite.way(cursor.path) }

  static func way(_ path: [JSONStep]) -> [String] {
    path.map { step in
      switch step {
      case .key(let key): key
      case .index: "#"
      }
    }
  }
}
