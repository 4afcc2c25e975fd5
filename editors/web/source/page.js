import { Announcer } from "./ui/announcer.js";
import { CallsPanel } from "./panels/calls.js";
import { Card } from "./job/card.js";
import { ClosingQuote } from "./editor/closing-quote.js";
import { Commands } from "./commands.js";
import { FindingsPanel } from "./panels/findings.js";
import { FlowPanel } from "./panels/flow.js";
import { JobForm } from "./job/form.js";
import { LibraryPanel } from "./panels/library.js";
import { Menu } from "./editor/menu.js";
import { PastePanel, PreviewPanel } from "./panels/preview.js";
import { Pointing } from "./job/pointing.js";
import { Reader } from "./job/reader.js";
import { Tabs as TabbedPanels } from "./ui/tabs.js";
import { Toolbar } from "./ui/toolbar.js";
import { MISSING, RESTARTED } from "./server/restarts.js";
import { askWhich } from "./ui/dialog.js";
import { keepingWords } from "./storage/database.js";
import { takeDrops } from "./ui/drops.js";
import { button, element } from "./ui/element.js";

/** The page: its parts, and what leads from one to another. */
export class Page {
  announcer = new Announcer();
  #reader = new Reader();
  /** @type {ClosingQuote} */
  #quote;
  /** Whether the job's first findings are still to come; whatever else is asked of it comes behind them. */
  #isNew = false;
  /** Whether the author knows that a part of the checker is missing. */
  #saidMissing = false;
  /** What was last said of the findings to those who cannot see them. */
  #saidSummary = "";

  constructor({ client, desk, shelf, settings, tabs }) {
    Object.assign(this, { client, desk, shelf, settings, tabs });
    this.commands = new Commands(this);
    this.toolbar = new Toolbar(this.commands);
    this.form = new JobForm({ copy: (key) => this.commands.copyField(key), showSteps: () => this.commands.showSteps() });
    this.card = new Card({ job: () => desk.job, execute: (action) => this.commands.take(action) });
    this.menu = new Menu(this.form.editor, {
      complete: () => this.#completions(), accept: (item) => this.#accept(item), announce: (words) => this.announcer.whisper(words),
    });
    this.#quote = new ClosingQuote(this.form.editor.field);
    this.pointing = new Pointing(this);
    this.findings = new FindingsPanel({
      open: (place) => this.form.show(place), choose: (suggestion, choice) => this.commands.decide(suggestion, choice),
    });
    this.preview = new PreviewPanel();
    this.flow = new FlowPanel();
    this.paste = new PastePanel({ copy: (text, what) => this.commands.copy(text, what) });
    this.calls = new CallsPanel({
      copy: (text, what) => this.commands.copy(text, what),
      ticks: (path) => shelf.get(path)?.ticks, keep: (path, ticks) => shelf.put(path, { ticks }),
    });
    this.panels = new TabbedPanels("About this job", [
      ["findings", "Findings", this.findings.element], ["preview", "Caller gets", this.preview.element],
      ["flow", "Flow", this.flow.element], ["calls", "Test calls", this.calls.element], ["paste", "Copy", this.paste.element],
    ]);
    this.library = new LibraryPanel(this.commands);
    this.#layOut();
    this.#listen();
  }

  #layOut() {
    this.banner = element("div", { class: "banner", role: "status", hidden: true },
      element("p", {}, "This library is being edited in another tab. Here you see what is written there."),
      button("Edit here instead", () => this.tabs.takeOver()));
    this.welcome = element("section", { class: "welcome", hidden: true },
      element("h2", {}, "Write down what your phone agent should do"),
      element("p", {}, "Say it in plain words. Callwright reads along as the agent would: what it would send, who it would call, what is missing and what to write instead. Everything stays in this browser."),
      element("div", { class: "buttons" },
        button("New job", () => this.commands.create(), { class: "primary" }),
        button("Open files", () => this.commands.openFiles())));
    const main = document.querySelector("main");
    main.replaceChildren(this.banner, this.welcome, this.form.element, this.panels.element, this.card.element, this.menu.element);
    document.querySelector("#library").replaceChildren(this.library.element);
    this.#setReady(false);
    document.querySelector("#toolbar").replaceChildren(this.toolbar.element);
  }

  #listen() {
    const { desk, form, tabs, client } = this;
    desk.onopen = () => this.#opened();
    desk.onfiles = () => this.library.show(this.shelf.files, desk.job?.path ?? "");
    desk.onfindings = () => this.#found();
    desk.onedit = (selection) => {
      form.update(selection);
      this.changed();
    };
    form.ontyped = (event, text) => {
      this.card.close();
      if (event?.inputType === "insertFromPaste" || event?.inputType === "insertFromDrop") this.commands.pasted(text);
      if (event?.inputType === "insertLineBreak") this.#continueList();
      this.menu.typed(event);
    };
    form.element.addEventListener("input", () => this.changed());
    form.onfinding = (place, at) => this.card.showFinding(desk.job.findings[place], at);
    this.#reader.onnews = (news) => this.#told(news);
    this.panels.onchange = () => this.#showPanel();
    client.handlers["window/showMessage"] = ({ type, message }) => this.announcer.say(message, { isUrgent: type === 1 });
    client.handlers["window/showMessageRequest"] = askWhich;
    client.handlers["client/registerCapability"] = () => null;
    client.onrestart = (why) => this.#restarted(why);
    client.onwhole = () => this.announcer.say("The whole checker is loaded now.");
    this.shelf.onfailure = (reason) => this.announcer.say(`What you write is not being kept right now: ${keepingWords(reason)}. Save your files to your computer (⋯, Save everything) before you close this page.`, { isUrgent: true });
    this.shelf.onrecovery = () => this.announcer.say("Everything is kept again.");
    addEventListener("beforeunload", (event) => this.shelf.isSettled || event.preventDefault());
    takeDrops((choose) => this.commands.takeIn(choose));
    tabs.onchange = (isEditing) => this.#setEditing(isEditing);
    tabs.onleave = () => this.shelf.settled();
    tabs.onwritten = (path) => this.#writtenElsewhere(path);
    document.querySelector("#jobs").addEventListener("click", () => this.showLibrary(!document.body.classList.contains("library-open")));
    document.addEventListener("keydown", (event) => this.commands.pressed(event));
  }

  /** Until it is known which tab edits, and what is open, nothing can be begun: it would be closed again by what is opened then. */
  #setReady(isReady) {
    for (const part of ["#library", "#top"]) document.querySelector(part).inert = !isReady;
    if (!isReady) this.form.element.hidden = this.panels.element.hidden = true;
  }

  /** On a narrow screen the library is seen only when it is asked for. */
  showLibrary(isShown) {
    document.body.classList.toggle("library-open", isShown);
    // It lies over the job, which may be scrolled far down.
    if (isShown) scrollTo({ top: 0, behavior: "instant" });
    document.querySelector("#jobs").setAttribute("aria-expanded", String(isShown));
  }

  /** @param {string | undefined} path of the job that was open last */
  async begin(path) {
    this.#setEditing(await this.tabs.begin());
    const first = this.shelf.get(path) ?? this.shelf.files.find(({ path }) => path.endsWith(".job.md"));
    if (first) this.desk.open(first.path);
    else this.#opened();
    this.desk.onfiles();
    this.#setReady(true);
    if (this.client.isWaiting) this.announcer.say(MISSING, { isUrgent: true });
  }

  #opened() {
    const { job } = this.desk;
    this.form.element.hidden = this.panels.element.hidden = job === null;
    this.welcome.hidden = job !== null;
    this.toolbar.setOpen(job !== null);
    this.card.close();
    this.menu.close();
    this.#forget();
    if (!job) {
      document.title = "Callwright";
      return;
    }
    this.form.open(job);
    if (this.tabs.isEditing) this.settings.set("open", job.path);
    document.title = `${job.file.field("name") || "Job"} – Callwright`;
    this.#isNew = true;
    this.#showPanel();
  }

  /** What is known of the job before is not said of this one. */
  #forget() {
    this.#reader.open(this.desk.job);
    this.#quote.forget();
    this.findings.clear();
    this.panels.setBadge("findings", 0);
    this.toolbar.setChanges(0);
    this.toolbar.setHistory({ undo: null, redo: null });
  }

  /** The job, or what it may speak of, is another one. */
  changed() {
    const { job } = this.desk;
    if (!job) return;
    this.form.colors();
    if (!this.#isNew) this.#read(job);
    document.title = `${job.file.field("name") || "Job"} – Callwright`;
  }

  #found() {
    const { job } = this.desk;
    this.form.findings();
    this.findings.show(job);
    this.panels.setBadge("findings", job.findings.length);
    if (this.#isNew) this.#read(job, { isAtOnce: true });
    this.#isNew = false;
  }

  /** What needs more than the first part of the module waits until all of it is there. */
  async #read(job, options = {}) {
    const isThere = await this.client.complete();
    if (isThere) this.#reader.read(job, options);
    else if (!this.#saidMissing) this.announcer.say(MISSING, { isUrgent: true });
    this.#saidMissing = !isThere;
  }

  #told({ description, optimization, history, lenses }) {
    if (description) {
      this.#saySummary();
      this.form.budgets(description.fields);
      this.form.hints();
      this.#showPanel();
      this.desk.onfiles();
    }
    if (optimization) {
      this.toolbar.setChanges(optimization.changes.length);
      this.findings.showQuestions(optimization.changes.length === 0 ? optimization.suggestions : []);
    }
    if (history) this.toolbar.setHistory(history);
    if (lenses) this.form.live(lenses.find(({ command }) => command?.command === "callwright.showSteps")?.command.title ?? "");
  }

  #saySummary() {
    if (this.findings.summary === this.#saidSummary) return;
    this.#saidSummary = this.findings.summary;
    this.announcer.whisper(this.#saidSummary);
  }

  /** What is not seen is not asked for. */
  #showPanel() {
    const { job } = this.desk;
    const panel = { preview: this.preview, flow: this.flow, calls: this.calls, paste: this.paste }[this.panels.selected];
    if (job && panel) panel.show(job);
  }

  async #completions() {
    const { job } = this.desk;
    const position = job.inFile(this.form.editor.lines.position(this.form.editor.caret));
    const answer = await job.document.ask("textDocument/completion", { position, context: { triggerKind: 1 } });
    return answer?.items ?? [];
  }

  #accept({ textEdit, insertTextFormat, additionalTextEdits = [] }) {
    const written = insertTextFormat === 2 ? { snippet: { value: textEdit.newText } } : { newText: textEdit.newText };
    const selection = this.desk.job.apply([{ range: textEdit.range, ...written }, ...additionalTextEdits]);
    this.desk.onedit(selection);
    if (selection) this.#quote.expect();
    // Behind `/Transfer call: ` the people come next.
    if (/: "?$/.test(this.form.editor.text.slice(0, this.form.editor.caret))) this.menu.ask();
  }

  /** Behind the end of a line: the list goes on, the step gets its number. */
  async #continueList() {
    const { job } = this.desk;
    const position = job.inFile(this.form.editor.lines.position(this.form.editor.caret));
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await job.document.ask("textDocument/onTypeFormatting", { position, ch: "\n", options });
    if (!edits?.length || job !== this.desk.job || this.form.editor.isComposing) return;
    this.desk.onedit(job.apply(edits));
  }

  #setEditing(isEditing) {
    this.banner.hidden = isEditing;
    this.form.isReadOnly = this.calls.isReadOnly = !isEditing;
    document.body.classList.toggle("looking-on", !isEditing);
    this.toolbar.setEditing(isEditing);
    // What would be chosen there would be written over what the other tab writes.
    if (isEditing) return;
    this.desk.drop();
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  }

  async #writtenElsewhere(path) {
    await this.shelf.reload(path);
    this.desk.onfiles();
    if (this.desk.job?.path === path) {
      if (this.shelf.get(path)) this.desk.open(path);
      else this.desk.close();
    }
  }

  #restarted(why) {
    this.desk.reopen();
    this.announcer.say(RESTARTED[why], { isUrgent: true });
    if (why !== "for good" && this.desk.job) this.changed();
  }
}
