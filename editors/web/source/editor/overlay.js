import { element } from "../ui/element.js";
import { pieces } from "./marks.js";

/**
 * What is seen of the text: the same words as in the field over it, letter on letter, with their marks. A line is an element;
 * only those that look otherwise than before are made anew.
 */
export class Overlay {
  element = element("div", { class: "overlay", "aria-hidden": "true" });
  /** How each line looks, in a word. @type {string[]} */
  #looks = [];

  /**
   * @param {string} text
   * @param {import("./marks.js").Mark[]} marks in the order of their starts
   */
  show(text, marks) {
    const lines = text.split("\n");
    /** @type {{text: string, offset: number, marks: import("./marks.js").Mark[]}[]} */
    const wanted = [];
    let offset = 0;
    let first = 0;
    for (const line of lines) {
      const end = offset + line.length;
      while (first < marks.length && marks[first].end < offset && marks[first].start < offset) first += 1;
      const over = [];
      for (let index = first; index < marks.length && marks[index].start <= end; index += 1) {
        if (marks[index].end >= offset) over.push(marks[index]);
      }
      wanted.push({ text: line, offset, marks: over });
      offset = end + 1;
    }
    this.#replace(wanted);
  }

  #replace(wanted) {
    const looks = wanted.map(look);
    const shorter = Math.min(looks.length, this.#looks.length);
    let start = 0;
    while (start < shorter && looks[start] === this.#looks[start]) start += 1;
    let same = 0;
    while (same < shorter - start && looks.at(-1 - same) === this.#looks.at(-1 - same)) same += 1;
    const old = [...this.element.children].slice(start, this.#looks.length - same);
    const made = wanted.slice(start, wanted.length - same).map(lineElement);
    const behind = this.element.children[this.#looks.length - same] ?? null;
    for (const child of old) child.remove();
    for (const child of made) this.element.insertBefore(child, behind);
    this.#looks = looks;
  }

  /** Where a place of the text is seen. @returns {DOMRect} */
  rectangle(line, character) {
    const row = this.element.children[line] ?? this.element;
    let left = character;
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (left <= length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left);
        return range.getBoundingClientRect();
      }
      left -= length;
    }
    return row.getBoundingClientRect();
  }

  /** The piece of a line under a point of the window. @returns {{line: number, character: number, finding?: number} | null} */
  pieceAt(x, y) {
    const span = document.elementsFromPoint(x, y).find((found) => found.matches(".overlay span"));
    if (!span) return null;
    const row = span.parentElement;
    let character = 0;
    for (let before = span.previousSibling; before; before = before.previousSibling) {
      character += before.textContent.length;
    }
    const finding = span.dataset.finding === undefined ? undefined : Number(span.dataset.finding);
    return { line: [...this.element.children].indexOf(row), character, finding };
  }
}

/** Says how a line looks, wherever in the text it stands. */
function look({ text, offset, marks }) {
  let words = text;
  for (const { start, end, style, finding } of marks) words += `\n${start - offset} ${end - offset} ${style} ${finding}`;
  return words;
}

function lineElement({ text, offset, marks }) {
  const row = element("div");
  if (text === "") {
    row.append(element("br"));
    return row;
  }
  for (const { text: words, style, finding } of pieces(text, offset, marks)) {
    row.append(style ? element("span", { class: style, "data-finding": finding }, words) : words);
  }
  return row;
}
