import { askForLine } from "../ui/dialog.js";
import { button, element } from "../ui/element.js";
import { rendered } from "../text/markdown.js";
import { inPage } from "../text/page-words.js";
import { put } from "../editor/popup.js";
import { allRules } from "../server/rules.js";
import { SEVERITIES } from "./severity.js";

/** What is offered for the whole job, and has its buttons over it. */
const WHOLE = ["refactor.rewrite.optimize", "refactor.rewrite.history"];

/**
 * The card at a place of the text: what a finding says, why, and what can be done about it with one click; or what an action
 * does, where a call goes, what a caller receives.
 */
export class Card {
  element = element("div", { class: "card popup", role: "dialog", "aria-label": "About this place", tabindex: -1, hidden: true });
  #asked = 0;
  /** Where the focus goes back to. @type {HTMLElement | null} */
  #origin = null;
  /** The place that it is about, on the page. */
  #at = { left: 0, top: 0, bottom: 0 };
  /** @type {boolean | undefined} */
  #isBelow;

  /** @param {{job: () => import("./job.js").Job, execute: (action: any) => Promise<void>}} host */
  constructor(host) {
    this.host = host;
    // What is unfolded needs more room.
    this.element.addEventListener("toggle", () => this.isOpen && this.#put(), { capture: true });
    document.addEventListener("pointerdown", ({ target }) => !this.element.contains(target) && this.close());
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.close(true));
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget)) this.close();
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} [takesFocus] whether the focus goes back to where it was */
  close(takesFocus = false) {
    // One that is still asked for does not open any more.
    this.#asked += 1;
    if (!this.isOpen) return;
    this.element.hidden = true;
    if (takesFocus) this.#origin?.focus({ preventScroll: true });
  }

  /**
   * @param {object} finding as the protocol has it
   * @param {DOMRect} at
   */
  async showFinding(finding, at) {
    const number = this.#begin();
    const job = this.host.job();
    const context = { diagnostics: [finding], triggerKind: 1 };
    const [actions, rule] = await Promise.all([
      job.document.ask("textDocument/codeAction", { range: finding.range, context }),
      job.document.execute("callwright.explainRule", { rule: finding.code }).catch(() => null),
    ]);
    if (number !== this.#asked) return;
    // Other findings may lie over the same words; what mends those is on their own cards.
    const ofRule = (actions ?? []).filter(({ diagnostics, disabled }) => !disabled && diagnostics?.[0].code === finding.code);
    const fixes = ofRule.filter(({ kind, diagnostics }) => kind === "quickfix" && isSameRange(diagnostics[0].range, finding.range));
    const silence = ofRule.filter(({ kind }) => kind === "quickfix.silence");
    this.#show(at, true,
      element("p", { class: `kind severity-${finding.severity}` }, SEVERITIES[finding.severity]),
      element("p", { class: "message" }, capitalized(finding.message)),
      fixes.length > 0 && element("div", { class: "buttons" }, ...fixes.map((fix, place) => this.#offer(fix, place === 0))),
      rule && why(finding.code, rule, () => this.isOpen && this.#put()),
      silence.length > 0 && element("details", {}, element("summary", {}, "This is intended"),
        element("div", { class: "buttons" }, ...silence.map((fix) => this.#offer(fix)))));
  }

  /**
   * What the server knows of a place, and what can be done there.
   * @param {{line: number, character: number}} position in the file
   * @param {DOMRect} at
   * @param {boolean} isAsked the author wants it, rather than rests the pointer there
   */
  async showPlace(position, at, isAsked) {
    const number = this.#begin();
    const job = this.host.job();
    const range = { start: position, end: position };
    const [hover, actions, name] = await Promise.all([
      job.document.ask("textDocument/hover", { position }),
      isAsked ? job.document.ask("textDocument/codeAction", { range, context: { diagnostics: [], triggerKind: 1 } }) : [],
      isAsked ? job.document.ask("textDocument/prepareRename", { position }).catch(() => null) : null,
    ]);
    if (number !== this.#asked) return;
    const offers = (actions ?? []).filter(({ kind, disabled }) => !disabled && !kind.startsWith("source") && !WHOLE.includes(kind));
    if (!hover && offers.length === 0 && !name) return;
    this.#show(at, isAsked,
      ...(hover ? rendered(hover.contents.value) : []),
      element("div", { class: "buttons" }, ...offers.map((offer) => this.#offer(offer)), name && this.#renaming(position, name)));
  }

  #begin() {
    this.#asked += 1;
    return this.#asked;
  }

  #offer(action, isFirst = false) {
    return button(inPage(action.title), async () => {
      this.close(true);
      await this.host.execute(action);
    }, { class: isFirst ? "primary" : null });
  }

  /** Another name for what stands here, wherever it stands. */
  #renaming(position, { placeholder }) {
    return button("Rename everywhere…", async () => {
      this.close(true);
      const newName = await askForLine("Rename everywhere", { label: "New name", value: placeholder, verb: "Rename" });
      if (!newName || newName === placeholder) return;
      const edit = await this.host.job().document.ask("textDocument/rename", { position, newName });
      if (edit) await this.host.execute({ title: `Renamed to ${newName}`, edit });
    });
  }

  #put() {
    const { left, top, bottom } = this.#at;
    this.#isBelow = put(this.element, { left: left - scrollX, top: top - scrollY, bottom: bottom - scrollY }, this.#isBelow);
  }

  #show(at, takesFocus, ...children) {
    this.#origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.element.replaceChildren(...children.filter(Boolean));
    this.#at = { left: at.left + scrollX, top: at.top + scrollY, bottom: at.bottom + scrollY };
    this.#isBelow = undefined;
    this.#put();
    if (takesFocus) (this.element.querySelector(":scope > .buttons button") ?? this.element).focus({ preventScroll: true });
  }
}

function isSameRange(one, other) {
  return ["start", "end"].every((end) => one[end].line === other[end].line && one[end].character === other[end].character);
}

/** Why a rule is there, with an example, which comes when it is wanted. */
function why(id, { markdown }, filled) {
  // It begins with the rule's name, which says nothing to those who do not write rules.
  const details = element("details", {}, element("summary", {}, "Why?"), ...rendered(inPage(markdown)).slice(1));
  details.addEventListener("toggle", async () => {
    const rule = (await allRules().catch(() => [])).find((one) => one.id === id);
    if (rule) details.append(...example("Marked", rule.flagged), ...example("Fine", rule.fine));
    filled();
  }, { once: true });
  return details;
}

/** What the rule marks stands between two signs. */
function example(title, text) {
  if (text === "") return [];
  const parts = text.split(/⟦(.*?)⟧/s).map((part, place) => (place % 2 === 1 ? element("mark", {}, part) : part));
  return [element("p", { class: "heading" }, title), element("pre", {}, ...parts)];
}

export function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
