import { button, element, setText } from "../ui/element.js";
import { Editor } from "../editor/editor.js";
import { colorMarks } from "../editor/marks.js";
import { Field } from "./field.js";

const LINES = [
  ["name", "Name", "What your team calls this job", "input"],
  ["description", "Description", "For your team; callers never hear it", "textarea"],
  ["trigger", "Trigger", "When the agent should use this job", "textarea"],
];

/** The form of one job, like the vendor's: its fields, and the instructions with their marks. */
export class JobForm {
  /** Called when the author opens a finding. @type {(place: number, at: DOMRect) => void} */
  onfinding = () => {};
  /** Called when the author typed in the instructions. @type {(event: InputEvent | undefined, text: string) => void} */
  ontyped = () => {};

  /** @type {Map<string, Field>} */
  fields = new Map();
  /** @type {import("./job.js").Job | null} */
  #job = null;
  /** In how many steps of the call flow the job is live: whatever is changed is changed there. */
  #live;

  /** @param {{copy: (key: string) => void, showSteps: () => void}} host */
  constructor({ copy, showSteps }) {
    for (const [key, label, hint, tag] of LINES) {
      const input = element(tag, { autocomplete: "off", dir: "auto", ...(tag === "textarea" && { rows: 1, class: "growing" }) });
      input.addEventListener("input", () => this.#job?.set(key, onOneLine(input.value)));
      this.fields.set(key, new Field(key, { label, hint, control: input, input, copy }));
    }
    this.editor = new Editor({ class: "instructions", placeholder: "Say what the agent should do. Type / for actions." });
    this.editor.onchange = ({ text }, event) => {
      this.#job?.set("instructions", this.editor.text);
      this.ontyped(event, text);
    };
    const hint = "Type / for actions, Alt+Enter for help at the cursor";
    this.fields.set("instructions", new Field("instructions", {
      label: "Instructions", hint, control: this.editor.element, input: this.editor.field, copy,
    }));
    this.element = element("form", { class: "job", onsubmit: (event) => event.preventDefault() },
      ...[...this.fields.values()].map((field) => field.element));
    this.fields.get("trigger").element.hidden = true;
    this.#live = button("", showSteps, { class: "live", title: "Which steps these are", hidden: true });
    this.fields.get("name").addBeside(this.#live);
  }

  /** @param {import("./job.js").Job} job */
  open(job) {
    this.#job = job;
    this.live("");
    this.editor.open(job.file.instructions);
    for (const [key, field] of this.fields) {
      if (key !== "instructions") field.input.value = onOneLine(job.file.field(key));
      field.setBudget(null, field.input.value.length);
      field.setFindings([]);
    }
    this.colors();
  }

  /** Shows the job's text where something else than this form has changed it. @param {[number, number] | null} [selection] */
  update(selection = null) {
    const file = this.#job.file;
    for (const [key, field] of this.fields) {
      const words = onOneLine(file.field(key));
      if (key !== "instructions" && field.input.value !== words) field.input.value = words;
    }
    this.editor.replace(file.instructions, selection);
  }

  set isReadOnly(isReadOnly) {
    for (const field of this.fields.values()) field.input.readOnly = isReadOnly;
  }

  /** Asks for the colours of the text as it is now. */
  async colors() {
    const job = this.#job;
    const tokens = await job.document.ask("textDocument/semanticTokens/full");
    if (!tokens || job !== this.#job) return;
    const first = job.document.lines.start(job.file.firstLine);
    const marks = colorMarks(tokens.data, job.document.lines).filter((mark) => mark.start >= first);
    const lines = job.document.lines;
    this.editor.setColors(marks.map((mark) => this.#inEditor(lines.position(mark.start), lines.position(mark.end), mark)));
  }

  /** Asks what messages cost and where calls go, which is shown behind their lines. */
  async hints() {
    const job = this.#job;
    const { lines, text } = job.document;
    const range = { start: { line: job.file.firstLine, character: 0 }, end: lines.position(text.length) };
    const hints = await job.document.ask("textDocument/inlayHint", { range });
    if (!hints || job !== this.#job) return;
    // How much room is left stands over the field.
    this.editor.setHints(hints.filter(({ tooltip }) => tooltip).map(({ position, label }) =>
      this.#inEditor(position, position, { style: "", hint: label })));
  }

  #inEditor(start, end, mark) {
    const offset = (place) => this.editor.lines.offset(this.#job.inInstructions(place));
    return { ...mark, start: offset(start), end: offset(end) };
  }

  /** Shows the job's findings: under their fields, in the text. */
  findings() {
    const job = this.#job;
    const marks = [];
    /** @type {Map<string, any[]>} */
    const notes = new Map([...this.fields.keys()].map((key) => [key, []]));
    for (const [place, { range, message, severity }] of job.findings.entries()) {
      const key = job.fieldAt(range.start);
      if (key !== "instructions") {
        const field = this.fields.get(key) ?? this.fields.get("name");
        const open = () => this.onfinding(place, field.input.getBoundingClientRect());
        notes.get(field.key).push({ message, severity, open });
        continue;
      }
      const mark = this.#inEditor(range.start, range.end, { style: `finding severity-${severity}`, finding: place });
      marks.push(mark.end > mark.start ? mark : this.#widened(mark));
    }
    this.editor.setFindings(marks);
    for (const [key, field] of this.fields) field.setFindings(notes.get(key));
  }

  /** A place without width is shown at the word before it. */
  #widened(mark) {
    const before = this.editor.text.slice(0, mark.start);
    const word = /\S+\s*$/.exec(before)?.index ?? mark.start;
    return { ...mark, start: word, end: Math.max(mark.end, word + 1) };
  }

  /** @param {{name: string, count: number, limit: number | null}[]} budgets */
  budgets(budgets) {
    for (const { name, count, limit } of budgets) this.fields.get(name)?.setBudget(limit, count);
    this.fields.get("trigger").element.hidden = !budgets.some(({ name }) => name === "trigger");
  }

  /** @param {string} words empty where the job is in no step */
  live(words) {
    setText(this.#live, words.charAt(0).toUpperCase() + words.slice(1));
    this.#live.hidden = words === "";
  }

  /** Where in the instructions a finding begins; before them where it is of another field. */
  offset(place) {
    const start = this.#job.inInstructions(this.#job.findings[place].range.start);
    return start ? this.editor.lines.offset(start) : -1;
  }

  /** Takes the author to a finding, and opens its card. */
  show(place) {
    const { range } = this.#job.findings[place];
    const key = this.#job.fieldAt(range.start);
    if (key !== "instructions") {
      const { input } = this.fields.get(key) ?? this.fields.get("name");
      input.focus();
      return this.onfinding(place, input.getBoundingClientRect());
    }
    const [start, end] = [range.start, range.end].map((at) => this.editor.lines.offset(this.#job.inInstructions(at)));
    this.editor.select(start, end);
    this.onfinding(place, this.editor.rectangle(start));
  }
}

/** What a field of one line shows of a value. */
function onOneLine(text) {
  return text.replaceAll("\n", " ");
}
