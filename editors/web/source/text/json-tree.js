/**
 * A JSON text, with comments and commas at ends, as a tree that knows where everything stands. Whoever changes a text by it
 * (`json-edit.js`) changes nothing else.
 *
 * @typedef {object} Node
 * @property {"object" | "array" | "value"} kind
 * @property {number} start
 * @property {number} end
 * @property {any} [value] of a value
 * @property {Child[]} [children] of an object or an array
 *
 * @typedef {object} Child
 * @property {string | number} key
 * @property {number} start where its key begins, in an array its value
 * @property {number} comma where the comma behind it stands; -1 where there is none
 * @property {Node} node
 */

const TOKEN = /\s+|\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"/]+|[^]/y;
const DEEPEST = 200;

/** @param {string} text @returns {Node} @throws {Error} in words for the author */
export function parsedTree(text) {
  return new Parser(text).whole();
}

class Parser {
  #tokens;
  #place = 0;

  constructor(text) {
    this.text = text;
    this.#tokens = tokens(text);
  }

  whole() {
    const node = this.#value(0);
    if (this.#next) this.#fail("here it should end");
    return node;
  }

  get #next() {
    return this.#tokens[this.#place];
  }

  #fail(words) {
    const at = this.#next?.start ?? this.text.length;
    throw new Error(`line ${this.text.slice(0, at).split("\n").length}: ${words}`);
  }

  #take(word) {
    if (this.#next?.word !== word) this.#fail(`“${word}” is missing`);
    return this.#tokens[this.#place++];
  }

  #value(depth) {
    const token = this.#next;
    if (!token || depth > DEEPEST) return this.#fail("a value is missing");
    if (token.word === "{") return this.#list("object", "}", depth);
    if (token.word === "[") return this.#list("array", "]", depth);
    this.#place += 1;
    const node = { kind: "value", start: token.start, end: token.start + token.word.length };
    try {
      return { ...node, value: JSON.parse(token.word) };
    } catch {
      this.#place -= 1;
      return this.#fail(`${token.word} is not a value; text goes between quotes`);
    }
  }

  #list(kind, close, depth) {
    const { start } = this.#tokens[this.#place++];
    const children = [];
    while (this.#next?.word !== close) {
      const child = kind === "object" ? this.#member(depth) : this.#element(children.length, depth);
      children.push(child);
      if (this.#next?.word === ",") child.comma = this.#tokens[this.#place++].start;
      else if (this.#next?.word !== close) this.#fail(`a comma or “${close}” is missing`);
    }
    return { kind, children, start, end: this.#take(close).start + 1 };
  }

  #member(depth) {
    const { start, word } = this.#next ?? this.#fail("“}” is missing");
    if (!word.startsWith('"') || word.length < 2) this.#fail("a name in quotes is missing");
    const key = JSON.parse(word);
    this.#place += 1;
    this.#take(":");
    return { key, start, comma: -1, node: this.#value(depth + 1) };
  }

  #element(key, depth) {
    const node = this.#value(depth + 1);
    return { key, start: node.start, comma: -1, node };
  }
}

/** The words of a text that mean something. */
function tokens(text) {
  const found = [];
  TOKEN.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    if (!/^(\s|\/[/*])/.test(match[0])) found.push({ word: match[0], start: match.index });
  }
  return found;
}

/** What a tree says, without its places. @param {Node} node */
export function valueOf({ kind, value, children = [] }) {
  if (kind === "value") return value;
  if (kind === "array") return children.map(({ node }) => valueOf(node));
  return Object.fromEntries(children.map(({ key, node }) => [key, valueOf(node)]));
}

/** The part of a tree that a path leads to. @param {Node | undefined} node @param {(string | number)[]} path */
export function nodeAt(node, path) {
  return path.reduce((part, key) => childOf(part, key)?.node, node);
}

/** @param {Node | undefined} node */
export function childOf(node, key) {
  return node?.children?.findLast((child) => child.key === key);
}

/** The path to what stands at a place, as deep as it leads. @param {Node} node @returns {(string | number)[]} */
export function pathAt(node, offset) {
  const child = node.children?.find(({ start, node: { end } }) => start <= offset && offset <= end);
  return child ? [child.key, ...pathAt(child.node, offset)] : [];
}
