import { pathOf, uriOf } from "./server/document.js";
import { applied } from "./text/edits.js";
import { inPage } from "./text/page-words.js";
import { Job } from "./job/job.js";
import { chooseChanges } from "./panels/optimize.js";

/**
 * What hears of a file that is open in a form.
 * @typedef {object} Form
 * @property {(diagnostics: any[]) => void} found
 * @property {(text: string) => void} rewritten
 * @property {() => void} drop
 */

/**
 * What lies on the author's desk: the library, the job that is open, and what the server wants done with them.
 */
export class Desk {
  /** @type {Job | null} */
  job = null;
  /** Called when another job is open. @type {() => void} */
  onopen = () => {};
  /** Called when the list of files, or what is said of one, is another. @type {() => void} */
  onfiles = () => {};
  /** Called when the server has found what there is to find in the job. @type {() => void} */
  onfindings = () => {};
  /** Called when the open job's text was changed by something else than its form. @type {(selection: [number, number] | null) => void} */
  onedit = () => {};
  /** The forms that are open, by the paths of their files. @type {Map<string, Form>} */
  #forms = new Map();

  /** @param {import("./server/client.js").Client} client @param {import("./storage/shelf.js").Shelf} shelf */
  constructor(client, shelf) {
    this.client = client;
    this.shelf = shelf;
    client.handlers["textDocument/publishDiagnostics"] = (params) => this.#found(params);
    client.handlers["workspace/applyEdit"] = ({ edit }) => this.#take(edit);
  }

  /** @param {string} path */
  open(path) {
    const file = this.shelf.get(path);
    if (!file) return;
    this.job?.close();
    this.job = new Job(this.client, file);
    this.job.onchange = () => this.shelf.put(path, { text: this.job.text });
    this.onopen();
    this.onfiles();
  }

  close() {
    this.job?.close();
    this.job = null;
    this.onopen();
  }

  /** The server began anew. */
  reopen() {
    this.job?.document.open();
  }

  /** Writes a file that is not open as a job. Of one that is open in a form the server hears by itself. */
  write(path, text) {
    const isNew = !this.shelf.get(path);
    this.shelf.put(path, { text });
    if (!this.#forms.has(path)) this.shelf.settled().then(() => this.#tellChange(path, isNew ? 1 : 2));
    this.onfiles();
  }

  /** Gives any file another text, wherever it is open. */
  rewrite(path, text) {
    const { job } = this;
    if (job?.path === path) this.onedit(job.rewrite(text));
    else if (this.#forms.has(path)) this.#forms.get(path).rewritten(text);
    else this.write(path, text);
  }

  async remove(path) {
    if (this.job?.path === path) this.close();
    await this.shelf.remove(path);
    this.#tellChange(path, 3);
    this.onfiles();
  }

  /** Gives a file another name; what speaks of it follows. */
  async rename(from, to) {
    const files = [{ oldUri: uriOf(from), newUri: uriOf(to) }];
    const edit = await this.client.request("workspace/willRenameFiles", { files }).catch(() => null);
    if (edit) await this.#take(edit);
    await this.move(from, to);
    this.client.notify("workspace/didRenameFiles", { files });
  }

  /** Gives a file another name, and nothing else. */
  async move(from, to) {
    await this.shelf.rename(from, to);
    const isOpen = this.job?.path === from;
    if (isOpen) this.job.close();
    this.#tellChange(from, 3);
    this.#tellChange(to, 1);
    if (isOpen) {
      this.job = null;
      this.open(to);
    }
    this.onfiles();
  }

  #tellChange(path, type) {
    this.client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type }] });
  }

  /** Hears of a file that is open in a form: what is found there, and that it was written by something else. */
  listen(path, form) {
    this.#forms.set(path, form);
  }

  /** Another tab edits: what forms hold back until it is whole is not written any more. */
  drop() {
    for (const form of this.#forms.values()) form.drop();
  }

  /** A form is closed: from now on the file is read as it is kept. */
  async unlisten(path) {
    this.#forms.delete(path);
    await this.shelf.settled();
    this.#tellChange(path, 2);
  }

  #found({ uri, version, diagnostics: said }) {
    const diagnostics = said.map((finding) => ({ ...finding, message: inPage(finding.message) }));
    this.#forms.get(pathOf(uri))?.found(diagnostics);
    if (!this.job || pathOf(uri) !== this.job.path || (version ?? Infinity) < this.job.document.version) return;
    this.job.findings = diagnostics;
    const count = (wanted) => diagnostics.filter(({ severity }) => severity === wanted).length;
    const [errors, warnings] = [count(1), count(2)];
    const file = this.shelf.get(this.job.path);
    if (file.errors !== errors || file.warnings !== warnings) {
      this.shelf.put(this.job.path, { errors, warnings });
      this.onfiles();
    }
    this.onfindings();
  }

  /** Carries out an edit of the server's. @returns {Promise<{applied: boolean}>} */
  async #take(edit) {
    for (const change of edit.documentChanges ?? []) {
      if (change.kind === "create") this.shelf.put(pathOf(change.uri), { text: "" });
      if (change.kind === "rename") await this.move(pathOf(change.oldUri), pathOf(change.newUri));
      if (change.kind) continue;
      const { job } = this;
      const path = pathOf(change.textDocument.uri);
      if (path !== job?.path) {
        this.write(path, applied(this.shelf.get(path)?.text ?? "", change.edits).text);
        continue;
      }
      const { version } = change.textDocument;
      if (version !== null && version !== job.document.version) return { applied: false };
      const edits = edit.changeAnnotations ? await chooseChanges(job.document.text, edit) : change.edits;
      if (!edits || (version !== null && version !== job.document.version) || job !== this.job) return { applied: false };
      this.onedit(job.apply(edits));
    }
    return { applied: true };
  }

  /** Takes an offer of the server's: its edit, or its command. @param {any} action a code action */
  async execute(action) {
    const job = this.job;
    const resolved = action.edit || action.command ? action : await this.client.request("codeAction/resolve", action);
    if (resolved.edit) {
      const { applied: isDone } = await this.#take(resolved.edit);
      if (!isDone) throw new Error("The text has changed meanwhile, so nothing was done; try again.");
    }
    const command = resolved.command;
    if (command && job === this.job) await this.client.execute(command.command, command.arguments[0]);
  }
}
