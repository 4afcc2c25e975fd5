extension Invariant {
  /// Every invariant, by id.
  package static let all: [Invariant] = [
    .actions, .addresses, .antecedents, .branches, .conditionWords, .consequences, .coverage, .findings, .focus,
    .length, .modals, .names, .negations, .numbers, .order, .phones, .questions, .scope, .sections, .speech, .steps,
    .untouched, .variables, .words,
  ]
}
