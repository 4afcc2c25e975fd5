import JobModel

/// What one sentence has to do with the course of a job. The course is made of this and of the blocks, and of nothing else: an
/// edit that leaves both as they were leaves the course as it was.
struct FlowSentence {
  /// What runs as one step: all of the sentence, or what stands up to a transfer, or behind it.
  struct Piece {
    let range: Range<Int>
    /// How many actions stand in it.
    let actions: Int
    /// How it leaves the call, if it certainly runs.
    let ending: Flow.Ending
  }

  /// Its pieces in their order. Most sentences have one, which is held without a list.
  struct Pieces {
    private(set) var first: [Piece] = []
    private(set) var last: Piece?

    var count: Int { first.count + (last == nil ? 0 : 1) }

    subscript(place: Int) -> Piece? { place < first.count ? first[place] : last }

    mutating func append(_ piece: Piece) {
      if let last { first.append(last) }
      last = piece
    }
  }

  /// What of it decides how the course goes, wherever it stands.
  struct Shape: Equatable {
    var block = 0
    /// Where on its line it stands, if it begins that; else -1.
    var column = -1
    /// What is done stands further to the right on the line below what decides.
    var goesOnBelow = false
    var actions = 0
    var isEnglish = false
    var clause = ClauseClass.unknown
    var isElse = false
    var isConditional = false
    var hasCondition = false
    var hasConnective = false
    /// It says what is done, or does something.
    var tells = false
    /// A condition, or a label that says for whom.
    var decides = false
    /// `In either case,`: not part of the condition before it.
    var saysAlways = false
    /// `After that,`: behind what the condition before it does.
    var isBehindThat = false
    var asksWhether = false
    /// `If not`: it may answer a question.
    var isAnswer = false
    /// Its condition is the whole sentence.
    var isAllCondition = false
    /// The same of any sentence, for the list below it.
    var isBareCondition = false
  }

  let shape: Shape
  let range: Range<Int>
  /// The words that decide.
  let condition: Range<Int>
  /// `Otherwise`.
  let marker: Range<Int>?
  let pieces: Pieces

  /// Its parts are put together only at the end: one that is changed where it stands would be copied.
  init(_ sentence: SentenceReading, actions: Range<Int>, _ reader: FlowReader) {
    var shape = Shape()
    shape.block = sentence.block
    shape.column = reader.column(of: sentence)
    shape.goesOnBelow = shape.column >= 0 && reader.mainColumn(of: sentence) > shape.column + 1
    shape.actions = actions.count
    shape.isEnglish = sentence.isEnglish
    shape.clause = sentence.clause
    shape.isElse = sentence.elseMarker != nil
    shape.isConditional = sentence.isConditional
    shape.hasCondition = sentence.condition != nil
    shape.isBareCondition = reader.isBareCondition(sentence) || reader.isBareElse(sentence)
    shape.hasConnective = sentence.connective != nil
    shape.tells = sentence.isEnglish && (!actions.isEmpty || reader.tells(sentence))
    var condition = sentence.range
    var marker: Range<Int>?
    let matters = sentence.isEnglish && (shape.isElse || shape.tells)
    if matters {
      shape.asksWhether = reader.asksWhether(sentence)
      if let words = sentence.elseMarker {
        marker = reader.text(of: words)
        shape.isAnswer = reader.parser.isWord("if", at: words.lowerBound)
      } else if sentence.isConditional && !reader.isAside(sentence) || reader.isRoute(sentence) {
        shape.decides = true
        condition = reader.condition(of: sentence)
        shape.isAllCondition = condition == sentence.range
      } else {
        shape.saysAlways = reader.saysAlways(sentence)
        shape.isBehindThat = reader.isBehindThat(sentence)
      }
    }
    range = sentence.range
    self.shape = shape
    self.condition = condition
    self.marker = marker
    pieces = matters ? reader.pieces(of: sentence, actions) : Pieces()
  }

  /// Whether the course goes on from it as from another one.
  func goesLike(_ other: FlowSentence) -> Bool {
    shape == other.shape && pieces.count == other.pieces.count
      && (0..<pieces.count).allSatisfy { place in
        pieces[place]?.actions == other.pieces[place]?.actions && pieces[place]?.ending == other.pieces[place]?.ending
      }
  }
}
