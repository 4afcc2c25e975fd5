/// Makes a tree of spans: what lies inside another becomes its child, what none covers becomes a leaf of its own.
struct SyntaxTreeBuilder {
  struct Span {
    let kind: SyntaxTree.Kind
    let range: Range<Int>

    init(_ kind: SyntaxTree.Kind, _ range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }

  private let bytes: [UInt8]
  private var nodes: [SyntaxTree.Node] = []
  /// The nodes that are not closed yet, the innermost last.
  private var open: [Int] = []
  private var reached = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Lossless by construction: spans that cross each other are cut at the outer one's end.
  consuming func build(_ spans: [Span]) -> SyntaxTree {
    let order = spans.indices.sorted {
      let left = spans[$0].range
      let right = spans[$1].range
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      return left.upperBound != right.upperBound ? left.upperBound > right.upperBound : $0 < $1
    }
    nodes.append(SyntaxTree.Node(kind: .job, range: 0..<bytes.count, next: 0))
    open.append(0)
    for place in order where !spans[place].range.isEmpty {
      add(spans[place])
    }
    close(upTo: bytes.count)
    while !open.isEmpty { closeLast() }
    return SyntaxTree(nodes: nodes)
  }

  private mutating func add(_ span: Span) {
    close(upTo: span.range.lowerBound)
    let limit = open.last.map { nodes[$0].range.upperBound } ?? bytes.count
    let range = max(span.range.lowerBound, reached)..<max(reached, min(span.range.upperBound, limit))
    guard !range.isEmpty else { return }
    fill(upTo: range.lowerBound)
    open.append(nodes.count)
    nodes.append(SyntaxTree.Node(kind: span.kind, range: range, next: 0))
  }

  private mutating func close(upTo offset: Int) {
    while open.count > 1, let last = open.last, nodes[last].range.upperBound <= offset { closeLast() }
    if open.count == 1, offset == bytes.count { fill(upTo: offset) }
  }

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    // A node with nothing inside it is a leaf itself.
    if nodes.count > last + 1 { fill(upTo: nodes[last].range.upperBound) }
    reached = max(reached, nodes[last].range.upperBound)
    nodes[last].next = nodes.count
  }

  /// Leaves for what no span covers: text, blanks, line breaks.
  private mutating func fill(upTo offset: Int) {
    while reached < offset {
      let start = reached
      var kind = SyntaxTree.Kind.text
      if bytes[start].isLineEnd {
        kind = .lineBreak
        let isPair = bytes[start] == 0x0D && start + 1 < offset && bytes[start + 1] == 0x0A
        reached += isPair ? 2 : 1
      } else if bytes[start].isBlank {
        kind = .blank
        while reached < offset, bytes[reached].isBlank { reached += 1 }
      } else {
        while reached < offset, !bytes[reached].isWhitespace { reached += 1 }
      }
      nodes.append(SyntaxTree.Node(kind: kind, range: start..<reached, next: nodes.count + 1))
    }
  }
}
