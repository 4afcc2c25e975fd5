import { KeptChildren } from "../ui/kept-children.js";
import { button, counted, element, setText } from "../ui/element.js";
import { SEVERITIES } from "../job/severity.js";
import { capitalized } from "../job/card.js";

/** All findings of the job in a list, and what only the author can decide. */
export class FindingsPanel {
  element = element("div", { class: "findings" });
  /** The findings in a few words. */
  summary = "";
  #list = element("ol", { class: "list" });
  #rows = new KeptChildren(this.#list);
  #summary = element("p", { class: "summary" });
  #questions = element("section", { class: "questions", hidden: true });
  #findings = [];
  /** What the author is asked. */
  #asked = [];
  /** Of it, what answers a finding, by the finding's place in the list. */
  #answers = new Map();
  /** What no finding says, as it is shown. */
  #others = "[]";

  /** @param {{open: (place: number) => void, choose: (suggestion: any, choice: number) => void}} host */
  constructor(host) {
    this.host = host;
    this.element.append(this.#summary, this.#list, this.#questions);
  }

  /** @param {import("../job/job.js").Job} job */
  show(job) {
    const { findings } = job;
    const isEmpty = job.file.instructions.trim() === "";
    const nothing = isEmpty ? "Nothing is written yet. Anything to fix will appear here." : "Nothing to fix. The agent can work with this.";
    this.summary = findings.length === 0 ? nothing : summary(findings);
    setText(this.#summary, this.summary);
    this.#summary.classList.toggle("fine", findings.length === 0 && !isEmpty);
    this.#findings = findings.map((finding) => ({ ...finding, place: placed(job, finding.range.start) }));
    this.#showAll();
  }

  /** Of the job that was opened nothing is known yet. */
  clear() {
    this.summary = "";
    setText(this.#summary, "");
    this.#findings = [];
    this.#asked = [];
    this.#showAll();
  }

  /** @param {any[]} suggestions of a text that Optimize would leave as it is */
  showQuestions(suggestions) {
    this.#asked = suggestions;
    this.#showAll();
  }

  /** What is asked stands at the finding that it answers: the same advice is not given twice. */
  #showAll() {
    this.#answers = answers(this.#findings, this.#asked);
    const rows = this.#findings.map(({ message, severity, place }, number) =>
      ({ message, severity, place, choices: this.#answers.get(number)?.choices ?? [] }));
    this.#rows.show(rows.map((row) => JSON.stringify(row)), (place) => this.#row(rows[place]));
    const answered = new Set(this.#answers.values());
    this.#showOthers(this.#asked.filter((suggestion) => !answered.has(suggestion)));
  }

  #row({ message, severity, place, choices }) {
    const number = () => [...this.#list.children].indexOf(row);
    const row = element("li", { class: `severity-${severity}` },
      button(capitalized(message), () => this.host.open(number()), { class: "finding-link" }),
      element("span", { class: "place" }, `${SEVERITIES[severity]}, ${place}`));
    if (choices.length > 0) row.append(buttons(choices, (choice) => this.host.choose(this.#answers.get(number()), choice)));
    return row;
  }

  #showOthers(suggestions) {
    const others = JSON.stringify(suggestions);
    if (others === this.#others) return;
    this.#others = others;
    this.#questions.hidden = suggestions.length === 0;
    this.#questions.replaceChildren(
      element("h3", {}, "For you to decide"),
      ...suggestions.map((suggestion) => element("div", { class: "question" },
        element("p", {}, capitalized(suggestion.message)),
        buttons(suggestion.choices, (choice) => this.host.choose(suggestion, choice)))));
  }
}

const buttons = (choices, choose) => element("div", { class: "buttons" },
  ...choices.map((title, choice) => button(capitalized(title), () => choose(choice))));

/**
 * The suggestions that say the same as a finding, by the finding's place: each at the one that stands there too; where one of each is
 * left of a rule, that is the same wherever they stand.
 */
function answers(findings, suggestions) {
  const found = new Map();
  for (const rule of new Set(suggestions.map((suggestion) => suggestion.rule))) {
    const places = [...findings.keys()].filter((place) => findings[place].code === rule);
    const others = suggestions.filter((suggestion) => {
      if (suggestion.rule !== rule) return false;
      const near = places.findIndex((place) => meet(findings[place].range, suggestion.range));
      if (near >= 0) found.set(places.splice(near, 1)[0], suggestion);
      return near < 0;
    });
    if (places.length === 1 && others.length === 1) found.set(places[0], others[0]);
  }
  return found;
}

const meet = (one, other) => !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
const isBefore = (one, other) => one.line < other.line || one.line === other.line && one.character < other.character;

function summary(findings) {
  const count = (...severities) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const parts = [[count(1), "error"], [count(2), "warning"], [count(3, 4), "piece of advice", "pieces of advice"]];
  return parts.filter(([number]) => number > 0).map(([number, one, many]) => counted(number, one, many)).join(", ");
}

function placed(job, start) {
  const key = job.fieldAt(start);
  return key === "instructions" ? `line ${start.line - job.file.firstLine + 1}` : key;
}
