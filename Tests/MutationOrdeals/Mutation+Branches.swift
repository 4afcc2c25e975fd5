import JobAnalysis
import JobModel

extension Mutation {
  static let branches = [
    Mutation("nest a step under a condition", by: "branches") { specimen in
      pairs(in: specimen).compactMap { one, other in
        guard isConditional(one, specimen), !hasList(other, specimen), let marker = specimen.syntax.blocks[other].marker
        else { return nil }
        let indentation = String(repeating: " ", count: 3)
        return [TextEdit(range: marker, replacement: indentation + "-")]
      }
    },
    Mutation("join a step to a condition", by: "branches") { specimen in
      pairs(in: specimen).compactMap { one, other in
        guard isConditional(one, specimen), !hasList(one, specimen), let marker = specimen.syntax.blocks[other].marker
        else { return nil }
        return [TextEdit(range: specimen.syntax.blocks[one].range.upperBound..<marker.upperBound, replacement: "")]
      }
    },
    Mutation("take a nested item out of its step", by: "branches") { specimen in
      let blocks = specimen.syntax.blocks
      return blocks.indices.compactMap { place in
        guard case .item = blocks[place].kind, let list = blocks[place].parent, let outer = blocks[list].parent,
          let marker = blocks[place].marker, let outerMarker = blocks[outer].marker
        else { return nil }
        let line = specimen.text.lineStart(specimen.text.line(at: marker.lowerBound))
        return [TextEdit(range: line..<marker.upperBound, replacement: specimen.string(outerMarker))]
      }
    },
    Mutation("make a step of what follows a condition", by: "branches") { specimen in
      let sentences = specimen.sentences
      return zip(sentences, sentences.dropFirst()).compactMap { one, other in
        // An `Otherwise` in the next item answers the condition still.
        guard one.block == other.block, one.isConditional, other.elseMarker == nil,
          let item = specimen.item(of: one), let marker = specimen.syntax.blocks[item].marker
        else { return nil }
        let indentation = String(repeating: " ", count: specimen.syntax.blocks[item].indentation)
        let gap = one.range.upperBound..<other.range.lowerBound
        return [TextEdit(range: gap, replacement: "\n\(indentation)\(specimen.string(marker)) ")]
      }
    },
    Mutation("move a step into the section before", by: "order") { specimen in
      let blocks = specimen.syntax.blocks
      return blocks.indices.compactMap { place in
        guard case .heading = blocks[place].kind,
          let item = blocks.indices.suffix(from: place + 1).first(where: { blocks[$0].marker != nil }), place > 0
        else { return nil }
        let range = blocks[item].range
        return [
          TextEdit(
            range: blocks[place].range.lowerBound..<blocks[place].range.lowerBound,
            replacement: specimen.string(range) + "\n\n"),
          TextEdit(range: range, replacement: ""),
        ]
      }
    },
  ]

  /// Items next to each other in one list.
  private static func pairs(in specimen: Specimen) -> [(Int, Int)] {
    let blocks = specimen.syntax.blocks
    return blocks.indices.compactMap { place in
      guard case .item = blocks[place].kind,
        let next = blocks.indices.suffix(from: place + 1).first(where: { blocks[$0].parent == blocks[place].parent })
      else { return nil }
      return (place, next)
    }
  }

  private static func isConditional(_ item: Int, _ specimen: Specimen) -> Bool {
    specimen.sentences.contains { specimen.item(of: $0) == item && $0.isConditional }
  }

  private static func hasList(_ item: Int, _ specimen: Specimen) -> Bool {
    specimen.syntax.blocks.contains { block in
      if case .list = block.kind { return block.parent == item }
      return false
    }
  }
}
