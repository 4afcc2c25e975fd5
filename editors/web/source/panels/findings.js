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
  /** What the author is asked. */
  #asked = "[]";

  /** @param {{open: (place: number) => void, choose: (suggestion: any, choice: number) => void}} host */
  constructor(host) {
    this.host = host;
    this.element.append(this.#summary, this.#list, this.#questions);
  }

  /** @param {import("../job/job.js").Job} job */
  show(job) {
    const { findings } = job;
    const isEmpty = job.file.instructions.trim() === "";
    const nothing = isEmpty ? "Nothing is written yet. What there is to mend will stand here." : "Nothing to mend. The agent can work with this.";
    this.summary = findings.length === 0 ? nothing : summary(findings);
    setText(this.#summary, this.summary);
    this.#summary.classList.toggle("fine", findings.length === 0 && !isEmpty);
    const rows = findings.map(({ message, severity, range }) => ({ message, severity, place: placed(job, range.start) }));
    this.#rows.show(rows.map((row) => JSON.stringify(row)), (place) => this.#row(rows[place]));
  }

  #row({ message, severity, place }) {
    const open = () => this.host.open([...this.#list.children].indexOf(row));
    const row = element("li", { class: `severity-${severity}` },
      button(capitalized(message), open, { class: "finding-link" }), element("span", { class: "place" }, `${SEVERITIES[severity]}, ${place}`));
    return row;
  }

  /** @param {any[]} suggestions of a text that Optimize would leave as it is */
  showQuestions(suggestions) {
    const asked = JSON.stringify(suggestions);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#questions.hidden = suggestions.length === 0;
    this.#questions.replaceChildren(
      element("h3", {}, "For you to decide"),
      ...suggestions.map((suggestion) => element("div", { class: "question" },
        element("p", {}, capitalized(suggestion.message)),
        element("div", { class: "buttons" }, ...suggestion.choices.map((title, choice) =>
          button(capitalized(title), () => this.host.choose(suggestion, choice)))))));
  }
}

function summary(findings) {
  const count = (...severities) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const parts = [[count(1), "error"], [count(2), "warning"], [count(3, 4), "piece of advice", "pieces of advice"]];
  return parts.filter(([number]) => number > 0).map(([number, one, many]) => counted(number, one, many)).join(", ");
}

function placed(job, start) {
  const key = job.fieldAt(start);
  return key === "instructions" ? `line ${start.line - job.file.firstLine + 1}` : key;
}
