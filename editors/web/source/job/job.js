import { ServerDocument } from "../server/document.js";
import { JobFile } from "../text/front-matter.js";
import { applied } from "../text/edits.js";
import { Lines } from "../text/lines.js";

/**
 * The job that is open: its file, the server's document of it, and what the server says of it.
 *
 * The form shows the file in parts. Places of the server are in the whole file; `inInstructions` and `inFile` lead from one to
 * the other.
 */
export class Job {
  /** The findings, as the protocol has them, in the order of the text. */
  findings = [];
  /** Called when the text is another one. @type {() => void} */
  onchange = () => {};

  #lineEnd;

  /**
   * @param {import("../server/client.js").Client} client
   * @param {import("../storage/library.js").LibraryFile} file
   */
  constructor(client, file) {
    this.path = file.path;
    this.#lineEnd = /\r\n/.test(file.text) && !/(^|[^\r])\n/.test(file.text) ? "\r\n" : "\n";
    this.file = new JobFile(normalized(file.text));
    this.document = new ServerDocument(client, file.path, "callwright-job", this.text);
  }

  /** The file as it is kept. */
  get text() {
    return this.file.text.replaceAll("\n", this.#lineEnd);
  }

  /** Writes the instructions, or a field; the server hears of it at once. */
  set(key, text) {
    if (key === "instructions") this.file.instructions = text;
    else this.file.setField(key, text);
    this.#tell();
  }

  #tell() {
    if (this.document.change(this.text)) this.onchange();
  }

  /** Has another text, whoever made it. */
  rewrite(text) {
    const end = this.document.lines.position(this.document.text.length);
    return this.apply([{ range: { start: { line: 0, character: 0 }, end }, newText: text }]);
  }

  /**
   * Carries out edits of the server's.
   * @param {import("../text/edits.js").Edit[]} edits
   * @returns {[number, number] | null} where in the instructions the author should write
   */
  apply(edits) {
    const { text, selection } = applied(this.document.text, edits);
    this.file = new JobFile(normalized(text));
    const lines = new Lines(normalized(text));
    this.#tell();
    if (!selection) return null;
    const start = lines.start(this.file.firstLine);
    const shift = this.#lineEnd.length - 1;
    const [from, to] = selection.map((place) => place - shift * (text.slice(0, place).split("\n").length - 1) - start);
    return from < 0 ? null : [from, to];
  }

  /** A place of the file as one of the instructions; null where it lies over them. */
  inInstructions({ line, character }) {
    return line < this.file.firstLine ? null : { line: line - this.file.firstLine, character };
  }

  /** A place of the instructions as one of the file. */
  inFile({ line, character }) {
    return { line: line + this.file.firstLine, character };
  }

  /** The field that a place of the file lies in. */
  fieldAt({ line }) {
    return line < this.file.firstLine ? this.file.fieldAt(line) ?? "name" : "instructions";
  }

  close() {
    this.document.close();
  }
}

function normalized(text) {
  return text.replace(/\r\n?/g, "\n");
}
