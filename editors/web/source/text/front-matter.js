/**
 * A job's file taken apart into what the form shows: fields, instructions, and whatever else stands in the front matter, which
 * stays as it is. The server reads the file by itself; `Tests/EndToEnd/web` holds the two readings against each other.
 */

/** The fields that have a place in the form, in the order in which a new one is written. */
export const FIELDS = ["name", "description", "trigger"];

/**
 * @typedef {object} Entry
 * @property {string | null} key null for what stands before the first key
 * @property {string[]} lines
 */

export class JobFile {
  /** @type {Entry[]} */
  #entries;
  #hasFrontMatter;
  #lineEnd;
  #close;

  /** @param {string} text with LF or CR LF */
  constructor(text) {
    this.#lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    const lines = text.split("\n");
    const end = frontMatterEnd(lines);
    this.#hasFrontMatter = end > 0;
    this.#close = end > 0 ? bare(lines[end]) : "---";
    this.#entries = end > 0 ? entries(lines.slice(1, end).map(bare)) : [];
    this.instructions = lines.slice(end > 0 ? end + 1 : 0).join("\n");
  }

  /** What a field says; empty where there is none. */
  field(key) {
    const entry = this.#entries.find((entry) => entry.key === key);
    return entry ? value(entry.lines) : "";
  }

  /** Writes a field; an empty one goes, but for the name, which every job has. */
  setField(key, text) {
    const lines = [`${key}: ${scalar(text)}`.trimEnd()];
    const place = this.#entries.findIndex((entry) => entry.key === key);
    if (text === "" && key !== "name") {
      if (place >= 0) this.#entries.splice(place, 1);
    } else if (place >= 0) {
      this.#entries[place].lines = lines;
    } else {
      this.#entries.splice(this.#placeFor(key), 0, { key, lines });
    }
    this.#hasFrontMatter ||= text !== "";
  }

  /** Behind the last field that the form shows over this one. */
  #placeFor(key) {
    const before = FIELDS.slice(0, FIELDS.indexOf(key));
    const place = this.#entries.findLastIndex((entry) => entry.key === null || before.includes(entry.key));
    return place + 1;
  }

  /** The lines over the instructions. @returns {string[]} */
  get #head() {
    if (!this.#hasFrontMatter) return [];
    return ["---", ...this.#entries.flatMap((entry) => entry.lines), this.#close];
  }

  /** How many lines stand over the instructions. */
  get firstLine() {
    return this.#head.length;
  }

  /** The field of which a line of the front matter is. */
  fieldAt(line) {
    let next = 1;
    for (const { key, lines } of this.#entries) {
      next += lines.length;
      if (line < next) return key;
    }
    return null;
  }

  get text() {
    return this.#head.map((line) => line + this.#lineEnd).join("") + this.instructions;
  }
}

/**
 * Two files as far as they are worth comparing: without what stands over the instructions where that is the same.
 * @returns {[string, string]}
 */
export function instructionsOf(before, after) {
  const [one, other] = [new JobFile(before), new JobFile(after)];
  const head = (file, text) => text.slice(0, text.length - file.instructions.length);
  return head(one, before) === head(other, after) ? [one.instructions, other.instructions] : [before, after];
}

function bare(line) {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** The line that closes the front matter; 0 where there is none. */
function frontMatterEnd(lines) {
  if (bare(lines[0]).replace(/^\uFEFF/, "") !== "---") return 0;
  return Math.max(0, lines.findIndex((line, place) => place > 0 && /^(---|\.\.\.)$/.test(bare(line))));
}

/** A line that begins with a key begins an entry; all others belong to the one before. */
function entries(lines) {
  /** @type {Entry[]} */
  const found = [];
  for (const line of lines) {
    const key = /^([A-Za-z_][\w-]*)\s*:(?:\s|$)/.exec(line)?.[1] ?? null;
    if (key !== null || found.length === 0) found.push({ key, lines: [line] });
    else found.at(-1).lines.push(line);
  }
  return found;
}

/** The value of an entry, as the language has it. */
function value([first, ...rest]) {
  const text = first.slice(first.indexOf(":") + 1).trim();
  const block = /^([|>])[-+1-9]*\s*(?:#.*)?$/.exec(text);
  if (block) return blockValue(block[1], rest);
  if (text.startsWith('"')) return doubleQuoted(text);
  if (text.startsWith("'")) return text.slice(1, text.lastIndexOf("'")).replaceAll("''", "'");
  return text.replace(/(^|\s)#.*$/, "").trimEnd();
}

function blockValue(kind, lines) {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents, 80);
  const text = lines.map((line) => line.slice(indent)).join("\n").replace(/\n+$/, "");
  return kind === "|" ? text : text.replace(/([^\n])\n(?=[^\n])/g, "$1 ");
}

const ESCAPES = { n: "\n", t: "\t", r: "\r", 0: "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", v: "\v", N: "\x85", _: "\xa0" };

function doubleQuoted(text) {
  const inner = /^"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text.slice(1);
  return inner.replace(/\\(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/gi, (_, escape) =>
    escape.length > 1 ? String.fromCodePoint(parseInt(escape.slice(1), 16)) : ESCAPES[escape] ?? escape);
}

/** A value as it is written: plain where that is read back as it is, else between double quotes. */
function scalar(text) {
  const isPlain = /^[\p{L}\p{N}(][^\p{Cc}]*$/u.test(text) && !/: |:$| #|\s$/.test(text);
  if (isPlain || text === "") return text;
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}
