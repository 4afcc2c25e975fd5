import { Lines } from "./lines.js";

/**
 * @typedef {{line: number, character: number}} Position
 * @typedef {{start: Position, end: Position}} Range
 * @typedef {{range: Range, newText?: string, snippet?: {value: string}}} Edit as the protocol has it
 */

/**
 * A text with edits carried out, all of which speak of the text as it was.
 * @param {string} text
 * @param {Edit[]} edits
 * @returns {{text: string, selection: [number, number] | null}} the selection is where a snippet wants the author to write
 */
export function applied(text, edits) {
  const lines = new Lines(text);
  const places = edits.map((edit, order) => ({
    start: lines.offset(edit.range.start), end: lines.offset(edit.range.end), order, ...written(edit),
  }));
  places.sort((one, other) => one.start - other.start || one.order - other.order);
  let made = "";
  let place = 0;
  let selection = null;
  for (const { start, end, text: replacement, selection: wanted } of places) {
    made += text.slice(place, Math.max(place, start));
    if (wanted) selection = [made.length + wanted[0], made.length + wanted[1]];
    made += replacement;
    place = Math.max(place, end);
  }
  return { text: made + text.slice(place), selection };
}

function written(edit) {
  return edit.snippet ? plainSnippet(edit.snippet.value) : { text: edit.newText ?? "", selection: null };
}

/**
 * A snippet as plain text, and where its first place to write lies.
 * @param {string} snippet
 */
export function plainSnippet(snippet) {
  let text = "";
  /** @type {Map<number, [number, number]>} */
  const stops = new Map();
  const pattern = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^\\}])*))?\}|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}|[^]/gu;
  for (const [whole, escaped, bare, braced, words = "", chosen, choices = ""] of snippet.matchAll(pattern)) {
    const number = bare ?? braced ?? chosen;
    if (number === undefined) {
      text += escaped ?? whole;
      continue;
    }
    const shown = (chosen ? choices.split(",")[0] : words).replace(/\\(.)/g, "$1");
    if (!stops.has(Number(number))) stops.set(Number(number), [text.length, text.length + shown.length]);
    text += shown;
  }
  const first = [...stops.keys()].sort((one, other) => (one || Infinity) - (other || Infinity))[0];
  return { text, selection: stops.get(first) ?? null };
}

/**
 * What lies between two texts, as one replaced piece; null where they are the same.
 * @returns {{start: number, end: number, text: string} | null}
 */
export function difference(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isInsidePair(before, start) || isInsidePair(after, start)) start -= 1;
  let same = 0;
  while (same < shorter - start
    && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  if (isInsidePair(before, before.length - same) || isInsidePair(after, after.length - same)) same -= 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Whether a place lies between the halves of one character. */
function isInsidePair(text, place) {
  const code = text.charCodeAt(place);
  return place > 0 && code >= 0xdc00 && code <= 0xdfff;
}
