import { JobFile } from "./text/front-matter.js";
import { capitalized } from "./job/card.js";
import { askForLine, confirmed } from "./ui/dialog.js";
import { chooseTemplate } from "./panels/templates.js";
import { freePath, jobName } from "./panels/library.js";
import { openFiles, openFolder, saveFile, saveFolder } from "./storage/exchange.js";
import { showHelp } from "./panels/help.js";
import { showHistory } from "./panels/history.js";
import { showWorkspace } from "./panels/workspace.js";

/** What the author can do, wherever it is asked for: buttons, keys, panels. */
export class Commands {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this.page = page;
  }

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

  // The text

  optimize() {
    return this.#mayWrite() && this.#desk.job?.document.execute("callwright.optimize");
  }

  previewOptimize() {
    return this.#desk.job?.document.execute("callwright.previewOptimize");
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
    return this.#desk.job && showHistory(this.#desk.job);
  }

  async format() {
    const { job } = this.#desk;
    if (!this.#mayWrite()) return;
    const edits = await job?.document.ask("textDocument/formatting", { options: { tabSize: 2, insertSpaces: true } });
    if (!edits?.length) return this.#say("The layout is as it should be.");
    this.#desk.onedit(job.apply(edits));
  }

  /** Takes out what word processors and web pages leave behind, and marks actions as actions. */
  async clean() {
    const { job } = this.#desk;
    if (!job || !this.#mayWrite()) return;
    const { text, notes } = await this.page.client.request("callwright/importText", { text: job.file.instructions });
    const { instructions } = new JobFile(text);
    if (instructions.trim() === job.file.instructions.trim()) return this.#say("There is nothing to clean up.");
    this.page.form.editor.replace(instructions);
    this.#say(`${sentence(notes)} Ctrl+Z takes it back.`);
  }

  decide({ suggestion, range }, choice) {
    return this.#mayWrite() && this.#desk.job.document.execute("callwright.applySuggestion", { suggestion, range, choice });
  }

  /** Takes an offer of a card. */
  async take(action) {
    if (!this.#mayWrite()) return;
    try {
      await this.#desk.execute(action);
      this.page.announcer.whisper(`Done: ${action.title}`);
    } catch (error) {
      this.#say(error.message, { isUrgent: true });
    }
  }

  // The clipboard

  async copyField(key) {
    const sheet = await this.#desk.job.document.ask("callwright/copyJob");
    const text = sheet?.fields[key];
    if (text === undefined) return this.#say(`This job has no ${key}.`);
    await this.copy(text, key);
  }

  async copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(`Copied: ${what}.`);
    } catch {
      this.#say("Your browser does not let this page write to the clipboard.", { isUrgent: true });
    }
  }

  // The library

  open(path) {
    this.#desk.open(path);
    this.page.showLibrary(false);
  }

  async create() {
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
    const words = `“${name}” goes from this browser. Files that you saved to your computer stay.`;
    if (!(await confirmed("Delete this job?", words, "Delete"))) return;
    await this.#desk.remove(path);
    const next = this.page.shelf.files.find((file) => file.path.endsWith(".job.md"));
    if (!this.#desk.job && next) this.open(next.path);
    this.#say(`Deleted: ${name}.`);
  }

  async workspace() {
    await showWorkspace(this.#desk, this.page.tabs.isEditing);
    this.page.changed();
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
      const files = await choose();
      let last;
      for (const { name, text } of files) last = (await this.#takeFile(name, text)) ?? last;
      if (last) this.open(last);
      if (files.length > 0) this.#say(files.length === 1 ? `Opened: ${files[0].name}.` : `Opened ${files.length} files.`);
    } catch (error) {
      this.#say(error.message, { isUrgent: true });
    }
  }

  /** @returns {Promise<string | undefined>} the path of a job */
  async #takeFile(name, text) {
    const ending = [".job.md", ".action.json", ".json"].find((known) => name.endsWith(known)) ?? ".job.md";
    const stem = name.endsWith(ending) ? name.slice(0, -ending.length) : name.replace(/\.[^.]*$/, "");
    const wanted = name === "callwright.json" ? "/callwright.json" : `/${stem.replaceAll("/", "-")}${ending}`;
    const there = this.page.shelf.get(wanted);
    if (there && there.text !== text && name === "callwright.json") {
      const words = "There is a workspace in this browser already. Its people, numbers, variables and rules are replaced by those of the file.";
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

  #command({ key, shiftKey, altKey, target }, isCommand) {
    if (isCommand && altKey) return { o: () => this.optimize(), u: () => this.undo(), r: () => this.redo() }[key.toLowerCase()];
    if (isCommand && !shiftKey) return { s: () => this.save(), o: () => this.openFiles(), ".": () => this.page.explainCaret() }[key];
    if (altKey && key === "Enter" && target === this.page.form.editor.field) return () => this.page.explainCaret();
    if (key === "F8") return () => this.#nextFinding(shiftKey ? -1 : 1);
    return key === "F1" ? () => this.help() : undefined;
  }

  #lastFinding = -1;

  #nextFinding(step) {
    const { findings } = this.#desk.job ?? { findings: [] };
    if (findings.length === 0) return this.#say("Nothing to mend.");
    this.#lastFinding = (this.#lastFinding + step + findings.length) % findings.length;
    this.page.form.show(this.#lastFinding);
  }
}

/** What was done with a text, all of it in one message: the next one would take its place. @param {string[]} notes */
function sentence(notes) {
  return `${capitalized(notes.join("; "))}.`;
}
