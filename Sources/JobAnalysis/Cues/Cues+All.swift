import JobModel

extension Cues {
  /// A Send SMS, a Transfer call, a Create Jobber request.
  static var sms: Cues { Cues(bits: 1 << 0) }
  static var transfer: Cues { Cues(bits: 1 << 1) }
  static var request: Cues { Cues(bits: 1 << 2) }
  /// What somebody says, in quotes.
  static var speech: Cues { Cues(bits: 1 << 3) }

  /// Nine digits or more, of a message.
  static var digits: Cues { Cues(bits: 1 << 18) }

  static var texting: Cues { Cues(bits: 1 << 4) }
  static var needingActions: Cues { Cues(bits: 1 << 5) }
  static var toldTransfers: Cues { Cues(bits: 1 << 6) }
  static var returns: Cues { Cues(bits: 1 << 7) }
  static var actionNames: Cues { Cues(bits: 1 << 8) }
  static var senders: Cues { Cues(bits: 1 << 9) }
  static var numbers: Cues { Cues(bits: 1 << 10) }
  static var machines: Cues { Cues(bits: 1 << 11) }
  static var secrets: Cues { Cues(bits: 1 << 12) }
  static var cards: Cues { Cues(bits: 1 << 13) }
  static var pronouns: Cues { Cues(bits: 1 << 14) }
  static var steps: Cues { Cues(bits: 1 << 15) }
  static var scripts: Cues { Cues(bits: 1 << 16) }
  static var examples: Cues { Cues(bits: 1 << 17) }
  static var sensitive: Cues { Cues(bits: 1 << 19) }
  static var advertising: Cues { Cues(bits: 1 << 20) }
  static var tasks: Cues { Cues(bits: 1 << 21) }
  static var services: Cues { Cues(bits: 1 << 22) }
  static var waysOut: Cues { Cues(bits: 1 << 23) }
  static var bans: Cues { Cues(bits: 1 << 24) }
  static var overrides: Cues { Cues(bits: 1 << 25) }
  static var notes: Cues { Cues(bits: 1 << 26) }
  static var customers: Cues { Cues(bits: 1 << 27) }
  static var vague: Cues { Cues(bits: 1 << 28) }
  static var loopholes: Cues { Cues(bits: 1 << 29) }
  static var openEnds: Cues { Cues(bits: 1 << 30) }
  static var advice: Cues { Cues(bits: 1 << 31) }
  static var capabilities: Cues { Cues(bits: 1 << 40) }
  static var requestFields: Cues { Cues(bits: 1 << 41) }
  static var staying: Cues { Cues(bits: 1 << 42) }

  /// Of a snapshot as a whole: what rules about actions, messages and templates go through, where there is any of it.
  static var textActions: Cues { Cues(bits: 1 << 32) }
  static var transferActions: Cues { Cues(bits: 1 << 33) }
  static var requestActions: Cues { Cues(bits: 1 << 34) }
  static var otherActions: Cues { Cues(bits: 1 << 35) }
  static var messages: Cues { Cues(bits: 1 << 36) }
  static var templates: Cues { Cues(bits: 1 << 37) }
  /// Which every snapshot has: it wakes the rules that name no cue.
  static var anything: Cues { Cues(bits: 1 << 63) }
  /// What kind of file it is.
  static var actionFile: Cues { Cues(bits: 1 << 38) }
  static var workspaceFile: Cues { Cues(bits: 1 << 39) }

  /// The words that each of them stands for, or the phrases that begin with them: a rule looks for the same ones. Of phrases that begin
  /// with common words it is others, one of which each of them has.
  static let lists: [(cues: Cues, words: [WordSet], phrases: [PhraseSet])] = [
    (.texting, [Conduct.textVerbs, Conduct.sendVerbs], []),
    (.needingActions, [Conduct.needingActions], []),
    (.toldTransfers, [ActionWords.tellingTransfers], []),
    (.returns, [], [TransferReturn.returns]),
    (.actionNames, [ActionNames.openers], []),
    (.senders, [OtherSender.openers], []),
    (.numbers, [OtherSender.numbers], []),
    (.machines, [Denial.machines, Denial.intelligence, Denial.people], []),
    (.secrets, [], [CollectedSecrets.secrets]),
    (.cards, [], [CardWords.plain, CardWords.cards]),
    (.pronouns, [VaguePronoun.pronouns], []),
    (.steps, [StepReferences.names], []),
    (.scripts, [VerbatimScript.words], []),
    (.examples, [VerbatimScript.examples], []),
    (.sensitive, [SensitiveParts.openers, SensitiveParts.codes], []),
    (.advertising, [Advertising.alone, Advertising.special, Advertising.coded, Advertising.others], []),
    (.tasks, [MissingGoal.tasks], []),
    (.services, [MissingGoal.helping, MissingGoal.handling, MissingGoal.agent], []),
    (.bans, [BanList.openers], []),
    (.waysOut, [WaysOut.ways, WaysOut.wills], []),
    (.overrides, [], [Overriding.phrases]),
    (.notes, [Notes.words], []),
    (.customers, [CallerNames.others], []),
    (.vague, [RareWords.vague], []),
    (.loopholes, [RareWords.loopholes], []),
    (.openEnds, [RareWords.openEnds], []),
    (.advice, [RareWords.advice], []),
    (.capabilities, Capability.verbs, []),
    (.requestFields, [RequestFields.words], []),
    (.staying, [], [Staying.phrases]),
  ]
}
