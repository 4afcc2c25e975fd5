import { KeptChildren } from "../ui/kept-children.js";
import { element } from "../ui/element.js";
import { pieces } from "./marks.js";

/**
 * What is seen of the text: the same words as in the field over it, letter on letter, with their marks. A line is an element;
 * only those that look otherwise than before are made anew.
 */
export class Overlay {
  element = element("div", { class: "overlay", "aria-hidden": "true" });
  #lines = new KeptChildren(this.element);

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
    this.#lines.show(wanted.map(look), (place) => lineElement(wanted[place]));
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

  /** Where the marked piece of a line begins that is under a point of the window. @returns {{line: number, character: number} | null} */
  pieceAt(x, y) {
    const span = document.elementsFromPoint(x, y).find((found) => found.matches(".overlay span"));
    if (!span) return null;
    const row = span.parentElement;
    let character = 0;
    for (let before = span.previousSibling; before; before = before.previousSibling) {
      character += before.textContent.length;
    }
    return { line: [...this.element.children].indexOf(row), character };
  }
}

/** Says how a line looks, wherever in the text it stands. */
function look({ text, offset, marks }) {
  let words = text;
  for (const { start, end, style, hint = "" } of marks) words += `\n${start - offset} ${end - offset} ${style} ${hint}`;
  return words;
}

function lineElement({ text, offset, marks }) {
  const row = element("div");
  if (text === "") {
    row.append(element("br"));
    return row;
  }
  for (const { text: words, style } of pieces(text, offset, marks)) {
    row.append(style ? element("span", { class: style }, words) : words);
  }
  const hints = marks.filter(({ hint }) => hint !== undefined).map(({ hint }) => hint);
  // Words that are made by the style are no part of the text, and an element out of the flow leaves every letter in its place.
  if (hints.length > 0) row.append(element("i", { class: "hints", "data-hints": hints.join(" · ") }));
  return row;
}
