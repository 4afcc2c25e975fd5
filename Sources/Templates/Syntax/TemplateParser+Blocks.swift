extension TemplateParser {
  /// What ends a list of nodes.
  enum Ending {
    case end(Range<Int>)
    /// `{{ else`, with what stands behind it still to be read.
    case otherwise(Range<Int>)
    case endOfText
  }

  /// Everything up to the end of the text.
  mutating func parseText(named name: TemplateName) {
    var nodes: [TemplateNode] = []
    while true {
      let (list, ending) = parseList(in: nil)
      nodes += list
      switch ending {
      case .endOfText:
        define(TemplateDefinition(name: name, nameRange: 0..<0, body: nodes, range: 0..<bytes.count))
        return
      case .end(let range): note(.endWithoutBlock, at: range)
      case .otherwise(let range):
        note(.elseWithoutBlock, at: range)
        skipAction()
      }
    }
  }

  /// `opener` is the block that the list belongs to.
  mutating func parseList(in opener: TemplateKeyword?) -> (nodes: [TemplateNode], ending: Ending) {
    var nodes: [TemplateNode] = []
    while true {
      opening = nil
      let token = nextBehindSpace()
      switch token.kind {
      case .end:
        index -= 1
        return (nodes, .endOfText)
      case .text: nodes.append(TemplateNode(kind: .text, range: token.range))
      case .leftDelimiter:
        open()
        do throws(Stop) {
          switch try parseAction(token, in: opener) {
          case .node(let node): nodes.append(node)
          case .nothing: break
          case .ending(let ending): return (nodes, ending)
          }
        } catch {
          skipAction()
          nodes.append(TemplateNode(kind: .broken, range: token.range.lowerBound..<consumedEnd))
        }
      default:
        _ = refuse(token, in: .text)
        skipAction()
      }
    }
  }

  /// `opener … {{ else }} … {{ end }}`: `if`, `with` or `range`, whose first word has been read.
  mutating func parseBranch(_ opener: TemplateKeyword, from start: Int) throws(Stop) -> TemplateNode {
    guard enter() else { return skippedBlock(from: start) }
    let known = variables.count
    defer {
      leave()
      variables.removeLast(variables.count - known)
    }
    let first = peekBehindSpace().range.lowerBound
    let (pipeline, isBroken) = parseHeader(opener)
    let header = start..<max(consumedEnd, first)
    loops += opener == .range ? 1 : 0
    let (body, ending) = parseList(in: opener)
    loops -= opener == .range ? 1 : 0
    var otherwise: [TemplateNode]?
    switch ending {
    case .end: break
    case .endOfText: if !isBroken { noteUnclosed(opener, header) }
    case .otherwise(let range): otherwise = parseOtherwise(of: opener, range, header: header)
    }
    let branch = TemplateBranch(pipeline: pipeline, body: body, otherwise: otherwise, header: header)
    let range = start..<max(consumedEnd, header.upperBound)
    switch opener {
    case .if: return TemplateNode(kind: .condition(branch), range: range)
    case .with: return TemplateNode(kind: .with(branch), range: range)
    default: return TemplateNode(kind: .range(branch), range: range)
    }
  }

  /// The pipeline of a block; if it is broken, its body is still a body.
  private mutating func parseHeader(_ opener: TemplateKeyword) -> (TemplatePipeline, isBroken: Bool) {
    do throws(Stop) {
      return (try parsePipeline(.keyword(opener), isEnd: TemplateParser.isRightDelimiter), false)
    } catch {
      skipAction()
      let end = consumedEnd
      return (TemplatePipeline(declarations: [], isAssignment: false, commands: [], range: end..<end), true)
    }
  }

  /// What follows `{{ else`.
  private mutating func parseOtherwise(
    of opener: TemplateKeyword, _ word: Range<Int>, header: Range<Int>
  ) -> [TemplateNode] {
    let token = peekBehindSpace()
    if case .keyword(let keyword) = token.kind, keyword == .if || keyword == .with {
      if keyword == .with {
        note(opener == .with ? .elseWith : .unexpected(keyword.rawValue, in: .keyword(.else)), at: token.range)
      } else if opener != .if {
        note(.unexpected(keyword.rawValue, in: .keyword(opener)), at: token.range)
      }
      index += 1
      do throws(Stop) { return [try parseBranch(keyword, from: token.range.lowerBound)] } catch { return [] }
    }
    if case .rightDelimiter = token.kind {
      index += 1
    } else {
      _ = refuse(nextBehindSpace(), in: .keyword(.else))
      skipAction()
    }
    var nodes: [TemplateNode] = []
    while true {
      let (list, ending) = parseList(in: opener)
      nodes += list
      switch ending {
      case .end: return nodes
      case .endOfText:
        noteUnclosed(opener, header)
        return nodes
      case .otherwise(let range):
        note(.secondElse, at: range, related: word)
        skipAction()
      }
    }
  }

  mutating func noteUnclosed(_ opener: TemplateKeyword, _ header: Range<Int>) {
    note(.unclosedBlock(opener), at: header, related: header)
  }
}
