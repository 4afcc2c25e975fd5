/**
 * A piece of the text that looks otherwise.
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {string} style the class that it gets
 * @property {number} [finding] which finding it is of
 * @property {string} [hint] what is shown at the end of its line
 */

/** What the server's colours are called, by their number. */
export const COLORS = [
  "heading", "number", "condition", "action", "target", "message", "variable", "template", "keyword", "function", "field",
  "string", "comment", "dead",
];

/**
 * The server's colours as marks.
 * @param {number[]} data five numbers a piece, each place counted from the one before
 * @param {import("../text/lines.js").Lines} lines
 * @returns {Mark[]}
 */
export function colorMarks(data, lines) {
  const marks = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    if (data[index] > 0) character = 0;
    line += data[index];
    character += data[index + 1];
    const start = lines.start(line) + character;
    marks.push({ start, end: start + data[index + 2], style: `tone-${COLORS[data[index + 3]]}` });
  }
  return marks;
}

/**
 * Marks of a text that has changed since: what lies behind the change moves with it, what it touches grows or goes.
 * @param {Mark[]} marks
 * @param {{start: number, end: number, text: string}} change
 */
export function moved(marks, change) {
  const by = change.text.length - (change.end - change.start);
  const kept = [];
  for (const mark of marks) {
    if (mark.end < change.start) kept.push(mark);
    else if (mark.start >= change.end && mark.start > change.start) kept.push({ ...mark, start: mark.start + by, end: mark.end + by });
    else if (mark.start <= change.start && mark.end >= change.end) kept.push({ ...mark, end: mark.end + by });
  }
  return kept;
}

/**
 * The pieces of one line: text, and the classes over it.
 * @param {string} text
 * @param {number} offset where the line begins
 * @param {Mark[]} marks that touch the line
 * @returns {{text: string, style: string}[]}
 */
export function pieces(text, offset, marks) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks.filter(({ hint }) => hint === undefined)) {
    if (start > offset) cuts.add(Math.min(start - offset, text.length));
    if (end - offset < text.length) cuts.add(Math.max(0, end - offset));
  }
  const places = [...cuts].sort((one, other) => one - other);
  const found = [];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [from, to] = [places[index], places[index + 1]];
    const over = marks.filter((mark) => mark.start - offset <= from && mark.end - offset >= to && mark.end > mark.start);
    found.push({ text: text.slice(from, to), style: over.map((mark) => mark.style).join(" ") });
  }
  return found;
}
