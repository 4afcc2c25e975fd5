/**
 * A rule as people are told of it; `Tests/RepositoryTests` writes the file.
 * @typedef {{id: string, summary: string, severity: string, isOn: boolean, flagged: string, fine: string}} RuleText
 */

/** @type {Promise<RuleText[]> | undefined} */
let asked;

/** All rules. They are asked for when somebody wants to know: the module has none of it, which keeps it small. */
export function allRules() {
  asked ??= fetch(new URL("../../rules.json", import.meta.url), { credentials: "same-origin" }).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  });
  asked.catch(() => (asked = undefined));
  return asked;
}
