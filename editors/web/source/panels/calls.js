import { JobPanel } from "./job-panel.js";
import { button, element, setText } from "../ui/element.js";

/** What is looked for in a call, in words. */
const WORDS = {
  expect: (words) => [`The agent: ${words}`],
  text: (words) => ["A text arrives:", element("span", { class: "bubble" }, words)],
  transfer: (words) => [`The call goes to ${words}`],
  end: (words) => [words],
};

/**
 * Test calls, one for each way that a call can go: what to say, and what should happen then, to tick off. Ticks are kept with the
 * job and are of its text as it is: of another text nothing has been tried yet.
 */
export class CallsPanel extends JobPanel {
  element = element("div", { class: "calls" });
  #rows = element("fieldset", { class: "bare", "aria-label": "Test calls" });
  #progress = element("p", { class: "summary" });
  /** What the ticks are of. */
  #of = "";
  #path = "";

  /** @param {{copy: (text: string, what: string) => void, ticks: (path: string) => any, keep: (path: string, ticks: any) => void}} host */
  constructor(host) {
    super();
    this.host = host;
    this.#rows.addEventListener("change", () => this.#keep());
  }

  /** @param {import("../job/job.js").Job} job */
  ask(job) {
    return job.document.ask("callwright/rehearseJob");
  }

  clear() {
    this.#of = "";
    this.element.replaceChildren();
  }

  /** Another tab edits, and ticks. */
  set isReadOnly(isReadOnly) {
    this.#rows.disabled = isReadOnly;
  }

  tell({ calls, text }, job) {
    const of = `${job.text}\n${text}`;
    // What is shown already keeps its place and the keyboard's.
    if (of === this.#of && job.path === this.#path) return this.#tick();
    this.#of = of;
    this.#path = job.path;
    if (job.file.instructions.trim() === "") {
      return this.element.replaceChildren(element("p", { class: "summary" }, "Nothing is written yet. Calls to test the job with will appear here."));
    }
    const getsTexts = calls.some(({ moments }) => moments.some(({ kind }) => kind === "text"));
    this.#rows.replaceChildren(...calls.map(row));
    this.element.replaceChildren(
      element("p", { class: "hint" }, "One call for each way that a call can go. Make them before you publish the job, and tick off what happened. When the job changes, the ticks go."),
      getsTexts ? element("p", { class: "hint" }, "Call from a phone that can take texts: they come to the number that you call from.") : "",
      element("div", { class: "calls-head" }, this.#progress,
        button("Copy", () => this.host.copy(text, "test calls"), { class: "copy", "aria-label": "Copy the test calls" })),
      this.#rows);
    this.#tick();
  }

  /** As it is kept, by whichever tab. */
  #tick() {
    const kept = this.host.ticks(this.#path);
    const ticked = kept?.of === this.#of ? kept.places : [];
    for (const [place, box] of this.#boxes.entries()) box.checked = ticked.includes(place);
    this.#count();
  }

  get #boxes() {
    return [...this.#rows.querySelectorAll("input")];
  }

  #keep() {
    const places = [...this.#boxes.keys()].filter((place) => this.#boxes[place].checked);
    this.host.keep(this.#path, { of: this.#of, places });
    this.#count();
  }

  /** How far the author is, in all and in each call. */
  #count() {
    const said = (boxes) => `${boxes.filter((box) => box.checked).length} of ${boxes.length}`;
    setText(this.#progress, `Ticked off: ${said(this.#boxes)}`);
    for (const call of this.#rows.querySelectorAll(".call")) {
      const boxes = [...call.querySelectorAll("input")];
      call.classList.toggle("done", boxes.every((box) => box.checked));
      setText(call.querySelector(".place"), said(boxes));
    }
  }
}

function row({ title, moments }, place) {
  return element("section", { class: "call" },
    element("h3", {}, `${place + 1}. ${title} `, element("span", { class: "place" })),
    element("ul", {}, ...moments.map(({ kind, words }) => element("li", {}, kind === "say"
      ? element("p", { class: "say" }, element("strong", {}, "You: "), words)
      : element("label", {}, element("input", { type: "checkbox" }), element("span", {}, ...WORDS[kind](words)))))));
}
