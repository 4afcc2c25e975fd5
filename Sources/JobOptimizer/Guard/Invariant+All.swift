extension Invariant {
  /// Every invariant, by id.
  package static let all: [Invariant] = [
    .actions, .addresses, .branches, .conditionWords, .consequences, .coverage, .findings, .focus, .length, .modals,
    .names, .negations, .numbers, .order, .phones, .scope, .sections, .speech, .steps, .untouched, .variables, .words,
  ]
}
