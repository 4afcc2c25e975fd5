import { element } from "./element.js";
import { lineDifference } from "../text/line-difference.js";

const MARKS = { same: " ", gone: "−", new: "+" };
const WORDS = { gone: "removed: ", new: "added: " };
/** So many lines that stayed are shown around those that did not. */
const AROUND = 2;

/** What lies between two texts, as an element. @param {string} before @param {string} after */
export function differenceView(before, after) {
  const lines = lineDifference(before, after);
  const near = lines.map(() => false);
  for (const [place, { kind }] of lines.entries()) {
    if (kind === "same") continue;
    for (let line = Math.max(0, place - AROUND); line <= Math.min(lines.length - 1, place + AROUND); line += 1) near[line] = true;
  }
  const rows = [];
  for (const [place, { kind, text }] of lines.entries()) {
    if (near[place]) rows.push(row(kind, text));
    else if (near[place - 1] || (place === 0 && near.includes(true))) rows.push(element("div", { class: "skip" }, "⋯"));
  }
  if (rows.length === 0) rows.push(element("p", { class: "hint" }, "The two are the same."));
  return element("div", { class: "difference", tabindex: 0, role: "group", "aria-label": "What changes" }, ...rows);
}

function row(kind, text) {
  return element("div", { class: kind },
    element("span", { class: "mark", "aria-hidden": "true" }, MARKS[kind]),
    WORDS[kind] && element("span", { class: "unseen" }, WORDS[kind]), text || " ");
}
