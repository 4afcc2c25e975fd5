/// The whole text as a tree: every byte stands in exactly one leaf, so that the leaves, one after the other, are the text.
///
/// Nodes stand in one array, each before what is inside it; `next` leads past a node's inside.
package struct SyntaxTree: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case job
    case byteOrderMark
    case frontMatter
    case key
    case value
    case heading
    case paragraph
    case list
    case item
    case marker
    case fence
    case tableRow
    case quote
    case thematicBreak
    case comment
    case sentence
    case action
    case label
    case argument
    case atom(Atom.Kind)
    case text
    case blank
    case lineBreak
  }

  package struct Node: Sendable, Equatable {
    package let kind: Kind
    package let range: Range<Int>
    /// The place of the first node that is not inside this one.
    package internal(set) var next: Int
  }

  package let nodes: [Node]

  /// The nodes that have nothing inside them, in order.
  package var leaves: [Node] {
    nodes.indices.filter { nodes[$0].next == $0 + 1 }.map { nodes[$0] }
  }

  /// The nodes around an offset, the outermost first.
  package func path(to offset: Int) -> [Node] {
    var path: [Node] = []
    var place = 0
    while place < nodes.count {
      let node = nodes[place]
      if offset >= node.range.lowerBound, offset < node.range.upperBound {
        path.append(node)
        place += 1
      } else {
        place = node.next
      }
    }
    return path
  }
}

extension JobSyntax {
  /// Built when it is asked for: rules read the lists of blocks, sentences and actions.
  package var tree: SyntaxTree {
    var spans: [SyntaxTreeBuilder.Span] = []
    if text.hasByteOrderMark { spans.append(SyntaxTreeBuilder.Span(.byteOrderMark, 0..<3)) }
    if let frontMatter {
      spans.append(SyntaxTreeBuilder.Span(.frontMatter, frontMatter.range))
      for entry in frontMatter.entries {
        spans.append(SyntaxTreeBuilder.Span(.key, entry.keyRange))
        spans.append(SyntaxTreeBuilder.Span(.value, entry.valueRange))
      }
    }
    for block in blocks {
      spans.append(SyntaxTreeBuilder.Span(block.kind.node, block.range))
      if let marker = block.marker { spans.append(SyntaxTreeBuilder.Span(.marker, marker)) }
      if let label = block.label { spans.append(SyntaxTreeBuilder.Span(.label, label)) }
    }
    for sentence in sentences { spans.append(SyntaxTreeBuilder.Span(.sentence, sentence.range)) }
    for atom in atoms where atom.kind != .action { spans.append(SyntaxTreeBuilder.Span(.atom(atom.kind), atom.range)) }
    for action in actions {
      spans.append(SyntaxTreeBuilder.Span(.action, action.range))
      spans.append(SyntaxTreeBuilder.Span(.label, action.label))
      if let argument = action.argument { spans.append(SyntaxTreeBuilder.Span(.argument, argument.range)) }
    }
    return SyntaxTreeBuilder(text.bytes).build(spans)
  }
}

extension Block.Kind {
  fileprivate var node: SyntaxTree.Kind {
    switch self {
    case .heading: .heading
    case .paragraph: .paragraph
    case .list: .list
    case .item: .item
    case .fence: .fence
    case .tableRow: .tableRow
    case .quote: .quote
    case .thematicBreak: .thematicBreak
    case .comment: .comment
    }
  }
}
