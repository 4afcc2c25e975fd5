import { capitalized } from "./job/card.js";
import { cleaned, isOfWordProcessor } from "./job/cleaning.js";
import { FindingWalk } from "./job/finding-walk.js";
import { askForLine, confirmed } from "./ui/dialog.js";
import { chooseTemplate } from "./panels/templates.js";
import { freePath, jobName } from "./panels/library.js";
import { openFiles, openFolder, saveFile, saveFolder, strangeness } from "./storage/exchange.js";
import { showHelp } from "./panels/help.js";
import { showHistory } from "./panels/history.js";
import { showWorkspace } from "./panels/workspace.js";
import { inPage } from "./text/page-words.js";
import { copied } from "./ui/clipboard.js";

/** What the author can do, wherever it is asked for: buttons, keys, panels. */
export class Commands {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this.page = page;
  }

  #findings = new FindingWalk(() => this.page);

  get #desk() {
    return this.page.desk;
  }

  #say(words, options) {
    this.page.announcer.say(words, options);
  }

  /** Whether this tab may write; says why not. */
  #mayWrite() {
    if (!this.page.tabs.isEditing) this.#say("This library is being edited in another tab. Choose “Edit here instead” first.");
    return this.page.tabs.isEditing;
  }

  /** What is open, or being opened, and is there only once. @type {Set<string>} */
  #open = new Set();

  /** A hurried author clicks twice. @param {string} what @param {() => Promise<any>} work */
  async #once(what, work) {
    if (this.#open.has(what)) return;
    this.#open.add(what);
    await work().finally(() => this.#open.delete(what));
  }

  // The text

  optimize() {
    return this.#mayWrite() && this.#desk.job?.document.execute("callwright.optimize");
  }

  previewOptimize() {
    return this.#once("preview", async () => this.#desk.job?.document.execute("callwright.previewOptimize"));
  }

  undo() {
    return this.#mayWrite() && this.#desk.job?.document.execute("callwright.undoOptimize");
  }

  redo() {
    return this.#mayWrite() && this.#desk.job?.document.execute("callwright.redoOptimize");
  }

  /** Says in which steps of the call flow the job is live. */
  showSteps() {
    return this.#desk.job?.document.execute("callwright.showSteps");
  }

  history() {
    return this.#once("history", async () => this.#desk.job && showHistory(this.#desk.job));
  }

  /** For those whose keyboard has no Alt: the card at the caret. */
  explain() {
    return this.#desk.job ? this.page.pointing.explainCaret() : this.#say("Open a job first.");
  }

  async format() {
    const { job } = this.#desk;
    if (!this.#mayWrite()) return;
    const edits = await job?.document.ask("textDocument/formatting", { options: { tabSize: 2, insertSpaces: true } });
    if (job !== this.#desk.job) return;
    if (!edits?.length) return this.#say("The layout is as it should be.");
    this.#desk.onedit(job.apply(edits));
  }

  /** Takes out what word processors and web pages leave behind, and marks actions as actions. */
  async clean() {
    const { job } = this.#desk;
    if (!job || !this.#mayWrite()) return;
    const made = await cleaned(job, this.page.client);
    if (!made || job !== this.#desk.job) return this.#say("The text has changed meanwhile, so nothing was done; try again.");
    if (made.instructions.trim() === job.file.instructions.trim()) return this.#say("There is nothing to clean up.");
    for (const [key, text] of made.fields) job.set(key, text);
    this.page.form.editor.replace(made.instructions);
    this.page.form.update();
    this.#say(`${sentence(made.notes)} Ctrl+Z undoes it.`);
  }

  /** What comes from a word processor is never changed unasked. @param {string} text */
  pasted(text) {
    if (!isOfWordProcessor(text)) return;
    const { job } = this.#desk;
    const offer = { verb: "Clean it up", run: () => (job === this.#desk.job ? this.clean() : this.#say("Another job is open now, so nothing was done.")) };
    this.#say("What you pasted has a word processor's bullets and spaces.", { offer, lasts: 20_000 });
  }

  decide({ suggestion, range }, choice) {
    return this.#mayWrite() && this.#desk.job.document.execute("callwright.applySuggestion", { suggestion, range, choice });
  }

  /** Takes an offer of a card. */
  async take(action) {
    if (!this.#mayWrite()) return;
    try {
      await this.#desk.execute(action);
      this.page.announcer.whisper(`Done: ${inPage(action.title)}`);
    } catch (error) {
      this.#say(error.message, { isUrgent: true });
    }
  }

  // The clipboard

  async copyField(key) {
    const { job } = this.#desk;
    const sheet = await job.document.ask("callwright/copyJob");
    // The author wrote on meanwhile, or went to another job.
    if (!sheet) return job === this.#desk.job && this.copyField(key);
    const text = sheet.fields[key];
    if (text === undefined) return this.#say(`This job has no ${key}.`);
    await this.copy(text, key);
  }

  async copy(text, what) {
    if (await copied(text)) this.#say(`Copied: ${what}.`);
    else this.#say("Your browser does not let this page write to the clipboard. Select the words under Copy, beside the job, and copy them with Ctrl+C.", { isUrgent: true });
  }

  // The library

  open(path) {
    this.#desk.open(path);
    this.page.showLibrary(false);
  }

  create() {
    return this.#once("new", () => this.#create());
  }

  async #create() {
    if (!this.#mayWrite()) return;
    const chosen = await chooseTemplate(this.page.client);
    if (!chosen) return;
    const path = freePath(chosen.name, ".job.md", this.page.shelf.files);
    this.#desk.write(path, chosen.text);
    this.open(path);
    if (chosen.notes?.length) this.#say(sentence(chosen.notes));
    const name = this.page.form.fields.get("name").input;
    name.focus();
    name.select();
  }

  async rename(path) {
    if (!this.#mayWrite()) return;
    const file = this.page.shelf.get(path);
    const name = await askForLine("Rename this job", { label: "Name", value: jobName(file), verb: "Rename" });
    if (!name || name === jobName(file)) return;
    this.open(path);
    this.#desk.job.set("name", name);
    this.page.form.update();
    const others = this.page.shelf.files.filter((other) => other.path !== path);
    const to = freePath(name, ".job.md", others);
    if (to !== path) await this.#desk.rename(path, to);
    this.#desk.onfiles();
  }

  async remove(path) {
    if (!this.#mayWrite()) return;
    const name = jobName(this.page.shelf.get(path));
    const words = `“${name}” will be removed from this browser. Files that you saved to your computer stay.`;
    if (!(await confirmed("Delete this job?", words, "Delete"))) return;
    await this.#desk.remove(path);
    const next = this.page.shelf.files.find((file) => file.path.endsWith(".job.md"));
    if (!this.#desk.job && next) this.open(next.path);
    this.#say(`Deleted: ${name}.`);
  }

  workspace() {
    return this.#once("workspace", async () => {
      await showWorkspace(this.#desk, this.page.tabs.isEditing);
      this.page.changed();
    });
  }

  // Files

  async openFiles() {
    await this.takeIn(openFiles);
  }

  async openFolder() {
    await this.takeIn(openFolder);
  }

  /** Files of the author's become files of the library; one that is there already keeps its text, unless it is the same. */
  async takeIn(choose) {
    if (!this.#mayWrite()) return;
    try {
      const chosen = await choose();
      if (!this.#mayWrite()) return;
      const files = chosen.map((file) => ({ ...file, problem: file.problem ?? strangeness(file) }));
      const taken = files.filter(({ problem }) => !problem);
      let last;
      for (const { name, text } of taken) {
        last = (await this.#takeFile(name, text)) ?? last;
        if (!this.#mayWrite()) return;
      }
      if (last) this.open(last);
      const told = files.map(({ problem, note }) => problem ?? note).filter(Boolean);
      const opened = taken.length === 1 ? [`Opened: ${taken[0].name}`] : taken.length > 1 ? [`Opened ${taken.length} files`] : [];
      if (files.length > 0) this.#say([...opened, ...told].map((words) => `${words}.`).join(" "), { isUrgent: told.length > 0 });
    } catch (error) {
      this.#say(error.message, { isUrgent: true });
    }
  }

  /** @returns {Promise<string | undefined>} the path of a job */
  async #takeFile(name, text) {
    const ending = [".job.md", ".action.json"].find((known) => name.endsWith(known)) ?? ".job.md";
    const stem = name.endsWith(ending) ? name.slice(0, -ending.length) : name.replace(/\.[^.]*$/, "");
    const wanted = name === "callwright.json" ? "/callwright.json" : `/${stem.replaceAll("/", "-")}${ending}`;
    const there = this.page.shelf.get(wanted);
    if (there && there.text !== text && name === "callwright.json") {
      const words = "There is already a workspace in this browser. Its people, numbers, variables and rules will be replaced by those in the file.";
      if (!(await confirmed("Replace the workspace?", words, "Replace"))) return undefined;
    }
    const isFree = !there || there.text === text || name === "callwright.json";
    const path = isFree ? wanted : freePath(stem, ending, this.page.shelf.files);
    this.#desk.write(path, text);
    return path.endsWith(".job.md") ? path : undefined;
  }

  async save() {
    const { job } = this.#desk;
    if (!job) return;
    try {
      if (await saveFile(job.path.slice(1), job.text)) this.#say("Saved to your computer.");
    } catch (error) {
      this.#say(`This could not be saved: ${error.message}`, { isUrgent: true });
    }
  }

  async saveAll() {
    const files = this.page.shelf.files.map(({ path, text }) => ({ name: path.slice(1).replaceAll("/", "-"), text }));
    try {
      if (await saveFolder(files)) this.#say(`Saved ${files.length} files to your computer.`);
    } catch (error) {
      this.#say(`They could not be saved: ${error.message}`, { isUrgent: true });
    }
  }

  // Keys

  help() {
    return showHelp();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const command = this.#command(event, isCommand);
    if (!command) return;
    event.preventDefault();
    command();
  }

  #command(event, isCommand) {
    const { key, code, shiftKey, altKey, target } = event;
    // With Option, a Mac writes another letter than the key says.
    const letter = /^[a-z]$/i.test(key) || event.getModifierState("AltGraph") ? key.toLowerCase() : code.replace("Key", "").toLowerCase();
    if (isCommand && altKey) return { o: () => this.optimize(), u: () => this.undo(), r: () => this.redo() }[letter];
    if (isCommand && !shiftKey) return { s: () => this.save(), o: () => this.openFiles(), ".": () => this.explain() }[key];
    if (altKey && key === "Enter" && target === this.page.form.editor.field) return () => this.page.pointing.explainCaret();
    if (key === "F8") return () => this.#findings.step(shiftKey ? -1 : 1) || this.#say("Nothing to fix.");
    return key === "F1" ? () => this.help() : undefined;
  }
}

/** What was done with a text, all of it in one message: the next one would take its place. @param {string[]} notes */
function sentence(notes) {
  return `${capitalized(notes.join("; "))}.`;
}
